// Ways in which people and tables write countries, each with what it means: a code, several, or none.
#pragma once

#include <array>
#include <string_view>

namespace geodata {

struct CountryForm {
    std::string_view means;  // "ITA"; "KOR PRK" where it can be either; "-" where it is no country, and none is suggested.
    std::string_view forms;  // With | between.
};

inline constexpr std::array countryForms{
    CountryForm{"ITA",
                "Italy|ITALY|italy|ITA|IT|it|380|380.0|Italy (ITA)|Italy (IT)|ITA - Italy|Italy / ITA|Italy/ITA|ITA: Italy|Italy [ITA]|Italy; ITA|"
                "Italy, ITA|Italy (Italia)|Italien|Italie|Italia|Италия|意大利|義大利|イタリア|Italy*|Italy [1]|Italian Republic|"
                "Republic of Italy|Italy (Rome)"},
    CountryForm{"AFG", "4|04|004|4.0|4.00|4,0|AF|AFG|Afghanistan|Islamic Republic of Afghanistan|阿富汗"},
    CountryForm{"AUS", "36|036|36.0|Australia|Australie|澳大利亚|澳洲|澳大利亞"},
    CountryForm{"BRA", "76.0|Brazil|Brasil|Brésil|Federative Republic of Brazil"},
    CountryForm{"NAM", "NA|na|Namibia|纳米比亚"},
    CountryForm{"DEU",
                "Germany|Allemagne|Alemania|Deutschland|Alemanha|Германия|ألمانيا|德国|德國|ドイツ|जर्मनी|Federal Republic of Germany|"
                "Germany, Federal Republic of|Germany (Deutschland)"},
    CountryForm{"HKG",
                "Hong Kong|Hong Kong, China|Hong Kong SAR, China|Hong Kong SAR|China, Hong Kong SAR|China, Hong Kong Special Administrative Region|"
                "Hong Kong (China)|HongKong|HK|香港|中国香港|Hong Kong S.A.R."},
    CountryForm{"MAC", "Macau|Macao|Macao SAR|Macao SAR, China|China, Macao SAR|澳门|澳門|Macau (China)"},
    CountryForm{"TWN",
                "Taiwan|Taiwan, China|Taiwan (China)|Taiwan, Province of China|Taiwan Province of China|China, Taiwan Province of|Chinese Taipei|"
                "Taiwan (ROC)|Republic of China (Taiwan)|Taiwan (Republic of China)|台湾|臺灣|台灣|中国台湾|158|Taiwan, Republic of China"},
    CountryForm{"CHN",
                "China|PRC|P.R. China|P.R.China|People's Republic of China|Peoples Republic of China|China, People's Republic of|中国|中國|"
                "中华人民共和国|中華人民共和國|Mainland China|China (PRC)|China (mainland)|156.0|Chine|الصين"},
    CountryForm{
        "COD",
        "Congo, Dem. Rep.|Congo, Democratic Republic of the|Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|D.R. Congo|"
        "DRC|Congo (Kinshasa)|Congo-Kinshasa|Congo, Dem Rep|Dem. Rep. of the Congo|Congo (Democratic Republic of the)|Zaire|Congo (DRC)|"
        "Congo, The Democratic Republic of the|刚果(金)|刚果（金）|刚果民主共和国|COD|180|Congo (COD)|Congo / COD"},
    CountryForm{"COG",
                "Congo, Rep.|Congo, Republic of|Republic of the Congo|Republic of Congo|Congo (Brazzaville)|Congo-Brazzaville|刚果(布)|刚果（布）|"
                "COG|CG|178.0|Congo (COG)|Congo (Republic of the)"},
    CountryForm{"KOR",
                "Korea, Rep.|Korea, Republic of|Republic of Korea|Korea (Republic of)|South Korea|Korea, South|S. Korea|S.Korea|Korea (South)|ROK|"
                "韩国|韓國|大韩民国|南韓|Corée du Sud|Corea del Sur|Südkorea|대한민국|Republic of Korea (South Korea)"},
    CountryForm{"PRK",
                "Korea, Dem. People's Rep.|Korea, Democratic People's Republic of|Korea (Democratic People's Republic of)|DPRK|North Korea|N. Korea|"
                "N.Korea|Korea, North|Korea (North)|朝鲜|朝鮮|北韩|Korea, Dem. Rep.|Democratic People's Republic of Korea|Corée du Nord"},
    CountryForm{"EGY", "Egypt|Egypt, Arab Rep.|Arab Republic of Egypt|埃及"},
    CountryForm{"YEM", "Yemen|Yemen, Rep.|Republic of Yemen|也门"},
    CountryForm{"IRN", "Iran|Iran, Islamic Rep.|Iran (Islamic Republic of)|Iran, Islamic Republic of|Islamic Republic of Iran|伊朗|Persia"},
    CountryForm{"FSM", "Micronesia, Fed. Sts.|Micronesia (Federated States of)|Federated States of Micronesia|Micronesia, Federated States of|FSM"},
    CountryForm{"SAU", "Saudi Arabia|Kingdom of Saudi Arabia|沙特阿拉伯|沙特|Saudi-Arabien"},
    CountryForm{"MMR", "Myanmar|Myanmar (Burma)|Burma|Burma (Myanmar)|Myanmar/Burma|缅甸"},
    CountryForm{
        "USA",
        "United States of America (USA)|United States of America|United States|USA|U.S.A.|U.S.|US|The United States|États-Unis|Vereinigte Staaten|"
        "美国|美國|840"},
    CountryForm{"GBR", "United Kingdom|UK|U.K.|Great Britain|Britain|英国|英國|United Kingdom of Great Britain and Northern Ireland"},
    CountryForm{"BOL", "Bolivia (Plurinational State of)|Bolivia, Plurinational State of|Bolivia|玻利维亚"},
    CountryForm{"VEN", "Venezuela, RB|Venezuela (Bolivarian Republic of)|Venezuela, Bolivarian Republic of|Venezuela"},
    CountryForm{"TZA", "Tanzania|Tanzania, United Republic of|United Republic of Tanzania|Tanzania, United Rep. of|坦桑尼亚"},
    CountryForm{"CIV", "Côte d'Ivoire|Cote d'Ivoire|COTE D’IVOIRE|Cote dIvoire|Ivory Coast|科特迪瓦|象牙海岸|Elfenbeinküste"},
    CountryForm{"CZE", "Czechia|Czech Republic|Czech Rep.|捷克|Tschechien|Czechia (Czech Republic)"},
    CountryForm{"MKD",
                "North Macedonia|Macedonia|FYROM|Macedonia, FYR|N. Macedonia|The former Yugoslav Republic of Macedonia|Republic of North Macedonia"},
    CountryForm{"SWZ", "Eswatini|Swaziland|Eswatini (Swaziland)|Kingdom of Eswatini"},
    CountryForm{"GMB", "Gambia|The Gambia|Gambia, The"},
    CountryForm{"BHS", "Bahamas|The Bahamas|Bahamas, The"},
    CountryForm{"LAO", "Laos|Lao PDR|Lao People's Democratic Republic|老挝"},
    CountryForm{"KGZ", "Kyrgyzstan|Kyrgyz Republic|Kirgizstan|Kirgisistan"},
    CountryForm{"SVK", "Slovakia|Slovak Republic|Slowakei"},
    CountryForm{"LCA", "St. Lucia|Saint Lucia|St Lucia|St.Lucia"},
    CountryForm{"KNA", "St. Kitts and Nevis|St Kitts & Nevis|Saint Kitts and Nevis"},
    CountryForm{"VCT", "St. Vincent and the Grenadines|Saint Vincent & the Grenadines"},
    CountryForm{"TTO", "Trinidad and Tobago|Trinidad & Tobago"},
    CountryForm{"BIH", "Bosnia and Herzegovina|Bosnia & Herzegovina|Bosnia|波黑"},
    CountryForm{"SXM", "Sint Maarten (Dutch part)|Sint Maarten"},
    CountryForm{"MAF", "St. Martin (French part)|Saint Martin (French part)"},
    CountryForm{"VGB", "British Virgin Islands|Virgin Islands (British)|Virgin Islands, British"},
    CountryForm{"VIR", "Virgin Islands (U.S.)|Virgin Islands, U.S.|US Virgin Islands|United States Virgin Islands"},
    CountryForm{"PSE", "Palestine|State of Palestine|Palestine, State of|West Bank and Gaza|巴勒斯坦"},
    CountryForm{"SYR", "Syria|Syrian Arab Republic|叙利亚"},
    CountryForm{"MDA", "Moldova|Republic of Moldova|Moldova, Republic of|Moldova (Republic of)"},
    CountryForm{"RUS", "Russia|Russian Federation|俄罗斯|俄羅斯|Россия|Russland"},
    CountryForm{"TUR", "Türkiye|Turkiye|Turkey|土耳其|Türkei"},
    CountryForm{"VNM", "Vietnam|Viet Nam|越南"},
    CountryForm{"TLS", "Timor-Leste|East Timor|Timor Leste|东帝汶"},
    CountryForm{"GIN", "Guinea|Guinée|几内亚"},
    CountryForm{"GNB", "Guinea-Bissau|Guinea Bissau|几内亚比绍"},
    CountryForm{"GNQ", "Equatorial Guinea|Guinea, Equatorial|Eq. Guinea|赤道几内亚"},
    CountryForm{"PNG", "Papua New Guinea|PNG"},
    CountryForm{"WSM", "Samoa|Western Samoa"},
    CountryForm{"ASM", "American Samoa|Samoa, American"},
    CountryForm{"NER", "Niger|Republic of Niger|尼日尔"},
    CountryForm{"NGA", "Nigeria|尼日利亚|奈及利亞"},
    CountryForm{"DMA", "Dominica|Commonwealth of Dominica|多米尼克"},
    CountryForm{"DOM", "Dominican Republic|Dominican Rep.|多米尼加共和国"},
    CountryForm{"SSD", "South Sudan|Sudan, South|S. Sudan|Republic of South Sudan"},
    CountryForm{"CPV", "Cabo Verde|Cape Verde"},
    CountryForm{"BRN", "Brunei|Brunei Darussalam|Brunei (Darussalam)"},
    CountryForm{"NLD", "Netherlands|The Netherlands|Netherlands, The|Holland|Kingdom of the Netherlands|荷兰"},
    CountryForm{"XKX", "Kosovo|Kosovo*|XK|XKX|OWID_KOS|Kosovo (UNSCR 1244)"},
    CountryForm{"ARE", "United Arab Emirates|UAE|U.A.E.|阿联酋"},
    CountryForm{"ZAF", "South Africa|Republic of South Africa|南非"},
    // What has two readings is neither.
    CountryForm{"KOR PRK", "Korea|KOREA|Corée|The Korea"},
    CountryForm{"COD COG", "Congo|The Congo|刚果|剛果|Kongo|Конго"},
    CountryForm{"VGB VIR", "Virgin Islands"},
    CountryForm{"CHN TWN",
                "Republic of China|The Republic of China|China, Republic of|中华民国|中華民國|China and Taiwan|China / Taiwan|China & Taiwan"},
    CountryForm{"DMA DOM", "Republic of Dominica"},
    CountryForm{"DEU ITA", "Italy (DEU)|Germany / Italy|ITA - Germany|Italy, Germany"},
    CountryForm{"SRB XKX", "Serbia/Kosovo|Serbia (Kosovo)"},
    CountryForm{"MNE SRB", "Serbia and Montenegro"},
    CountryForm{"GEO USA", "Georgia, USA|Georgia (US)"},
    // No country, and none that would be another one.
    CountryForm{
        "-",
        "World|Africa|Europe|European Union|EU27|OWID_WRL|Sub-Saharan Africa|Euro area|High income|Soviet Union|USSR|Yugoslavia|Czechoslovakia|"
        "East Germany|Bỉ|Mỹ|BDÍ|ÍTA|380.5|1000|0|0.0|4.5|-4|XX|Atlantis Minor|Middle-earth|Somaliland|Northern Cyprus|"
        "Nigera|Slovania|Germany (West)|the|.|(|, ,|  "},
};

}  // namespace geodata
