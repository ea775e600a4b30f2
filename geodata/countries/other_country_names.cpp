// Names from general public standards and usage: the English short and official names of ISO 3166-1, of the United Nations (UNTERM) and of the UN
// Statistics Division (M49), the World Bank's and the CIA World Factbook's forms, abbreviations of Natural Earth's tables, former names that no
// other country bears today, and what countries call themselves. Chinese short forms are those of the mainland's, Hong Kong's and Taiwan's press.
// The names of ISO 3166-1 in other languages stand in datasets/boundaries/country-names-read.csv.
#include "geodata/countries/other_country_names.h"

#include <algorithm>
#include <array>

namespace geodata {
namespace {

// The names of one country, with | between.
struct Row {
    std::string_view alpha3;
    std::string_view names;
};

constexpr std::array certainNames{
    Row{"AFG", "Islamic Emirate of Afghanistan"},
    Row{"ALA", "Aland|Åland"},
    Row{"ALB", "Shqipëria"},
    Row{"ARE", "UAE|U.A.E.|Emirates|United Arab Emirates (the)|阿联|阿拉伯联合大公国"},
    Row{"ARM", "Hayastan"},
    Row{"ATA", "Antarctic"},
    Row{"ATF", "Fr. S. Antarctic Lands|French Southern and Antarctic Lands|TAAF"},
    Row{"ATG", "Antigua & Barbuda|Antigua and Barb.|安提瓜"},
    Row{"AUS", "澳洲|Commonwealth of Australia"},
    Row{"AUT", "Österreich"},
    Row{"BES", "Bonaire, Sint Eustatius and Saba|Bonaire, Saint Eustatius and Saba|Netherlands Caribbean|荷兰加勒比区"},
    Row{"BEL", "België|Belgique|Belgien"},
    Row{"BFA", "Upper Volta"},
    Row{"BGD", "孟加拉"},
    Row{"BGR", "България"},
    Row{"BHS", "The Bahamas|Bahama Islands"},
    Row{"BIH", "Bosnia|Bosnia and Herz.|Bosnia-Hercegovina|Bosnia and Hercegovina|B&H|Bosna i Hercegovina|波黑|波斯尼亚|波士尼亚"},
    Row{"BLM", "St. Barthelemy|St. Barts|Saint-Barthélemy (French part)"},
    Row{"BLR", "Byelorussia|Belorussia|白罗斯"},
    Row{"BLZ", "British Honduras"},
    Row{"BOL", "Bolivia (Plurinational State of)|Bolivia, Plurinational State of"},
    Row{"BRA", "Brasil"},
    Row{"BRN", "Brunei Darussalam|Negara Brunei Darussalam|汶莱"},
    Row{"BWA", "Bechuanaland|博茨瓦纳"},
    Row{"CAF", "Central African Rep.|CAR|C.A.R.|Cent. African Rep.|中非共和国"},
    Row{"CCK", "Cocos Islands|Keeling Islands"},
    Row{"CHE", "Schweiz|Suisse|Svizzera|Svizra|Swiss Confederation"},
    Row{"CHN", "PRC|P.R. China|P.R.C.|PR China|China PR|People's Republic of China|China, People's Republic of|China (mainland)"},
    Row{"CHN", "China, mainland|Mainland China|Communist China|中国大陆|中国内地|新中国"},
    Row{"CIV", "Ivory Coast|Elfenbeinküste|Costa de Marfil|Republic of Ivory Coast|Cote d'Ivoire (Ivory Coast)|象牙海岸"},
    Row{"CMR", "Kamerun|Cameroun"},
    Row{"COD", "Democratic Republic of the Congo|Congo, Democratic Republic of the|Congo, the Democratic Republic of the"},
    Row{"COD", "Dem. Rep. Congo|Congo Dem. Rep.|Congo Democratic Republic|Congo, Dem. Rep.|Congo DR|Congo (DR)|Congo (DRC)|Congo DRC"},
    Row{"COD", "DRC|D.R.C.|RDC|D.R. Congo|DR Congo|DR of the Congo|DR of Congo|Congo-Kinshasa|Congo (Kinshasa)|Congo (Zaire)|Zaire"},
    Row{"COD", "Zaïre|Belgian Congo|刚果(金)|刚果金|金刚果|民主刚果|刚果(金沙萨)|扎伊尔"},
    Row{"COG", "Republic of the Congo|Congo, Republic of the|Congo, Rep.|Congo Republic|Congo Rep.|Congo-Brazzaville"},
    Row{"COG", "Congo (Brazzaville)|Congo (Rep.)|French Congo|刚果(布)|刚果布|布刚果|刚果(布拉柴维尔)|刚果共和国"},
    Row{"COM", "Comoro Islands|Comores"},
    Row{"CPV", "Cape Verde|Cape Verde Islands|Cabo Verde (Cape Verde)|Republic of Cape Verde"},
    Row{"CYP", "Kypros|Kıbrıs"},
    Row{"CZE", "Czech Republic|Czech Rep.|Czechia (Czech Republic)|Česko"},
    Row{"DEU", "Deutschland|Federal Republic of Germany|Germany, Federal Republic of|FR Germany|FRG|F.R.G."},
    Row{"DNK", "Danmark"},
    Row{"DOM", "Dominican Rep."},
    Row{"DZA", "Algérie|Al Jazair"},
    Row{"EGY", "Egypt, Arab Rep.|Arab Republic of Egypt|Misr"},
    Row{"ESH", "W. Sahara|Sahrawi Arab Democratic Republic|Saharawi Arab Democratic Republic|Sahrawi|Spanish Sahara"},
    Row{"ESP", "España"},
    Row{"ETH", "Abyssinia"},
    Row{"FIN", "Suomi"},
    Row{"FLK", "Falkland Is.|Falklands|The Falklands|Falkland Islands (Malvinas)|Falkland Islands/Malvinas|Malvinas|Islas Malvinas"},
    Row{"FLK", "福克兰群岛|马尔维纳斯群岛|马尔维纳斯"},
    Row{"FRA", "French Republic|France (metropolitan)|Metropolitan France"},
    Row{"FRO", "Faeroe Islands|Faroes|Faeroes|Faeroe Is."},
    Row{"FSM", "Micronesia, Fed. Sts.|Micronesia (Federated States of)|Federated States of Micronesia|F.S. Micronesia"},
    Row{"FSM", "Fed. States of Micronesia|F.S.M.|密克罗尼西亚联邦"},
    Row{"GBR", "UK|U.K.|Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland|Great Britain and Northern Ireland"},
    Row{"GBR", "UK of Great Britain and Northern Ireland|Gt. Britain|UK (Great Britain)|大不列颠|不列颠"},
    Row{"GIN", "French Guinea|Guinea-Conakry|Guinea Conakry"},
    Row{"GMB", "The Gambia|Gambia, The"},
    Row{"GNB", "Portuguese Guinea|Guinea Bissau|几内亚比索"},
    Row{"GNQ", "Eq. Guinea|Spanish Guinea"},
    Row{"GRC", "Ελλάδα|Hellas|Hellenic Republic"},
    Row{"GUF", "Guyane française|French Guyana|Guyane"},
    Row{"GUY", "British Guiana|Co-operative Republic of Guyana"},
    Row{"HKG", "Hong Kong SAR|Hong Kong S.A.R.|Hong Kong, China|Hong Kong SAR, China|Hong Kong SAR China|Hong Kong (China)"},
    Row{"HKG", "Hong Kong (SAR)|Hong Kong (SAR China)|China, Hong Kong SAR|China, Hong Kong|China (Hong Kong)|China: Hong Kong SAR"},
    Row{"HKG", "China - Hong Kong SAR|China, Hong Kong Special Administrative Region|Hong Kong Special Administrative Region"},
    Row{"HKG", "Hong Kong Special Administrative Region of China|HKSAR|Hongkong|中国香港|香港特区|香港特别行政区|中国香港特别行政区"},
    Row{"HKG", "中华人民共和国香港特别行政区|Hong Kong Special Administrative Region of the People's Republic of China"},
    Row{"HMD", "Heard and McDonald Islands|Heard I. and McDonald Is."},
    Row{"HND", "宏都拉斯"},
    Row{"HRV", "Hrvatska"},
    Row{"HUN", "Magyarország"},
    Row{"IDN", "印尼|Dutch East Indies"},
    Row{"IMN", "Man, Isle of|Isle Man"},
    Row{"IND", "Bharat"},
    Row{"IOT", "Br. Indian Ocean Ter.|British Indian Ocean Terr.|Chagos Archipelago|Chagos Islands"},
    Row{"IRL", "Eire|Éire|Republic of Ireland|Irish Republic|Ireland, Republic of"},
    Row{"IRN", "Iran (Islamic Republic of)|Iran, Islamic Republic of|Iran, Islamic Rep.|Islamic Republic of Iran|I.R. Iran|IR Iran"},
    Row{"IRN", "Persia"},
    Row{"ISL", "Ísland"},
    Row{"ITA", "Italia"},
    Row{"JOR", "Hashemite Kingdom of Jordan"},
    Row{"JPN", "Nippon|Nihon"},
    Row{"KGZ", "Kyrgyz Republic|Kirgizia|Kirghizia|Kirgizstan|Kirghizstan|Kyrgizstan|Kyrghyzstan|吉尔吉斯"},
    Row{"KHM", "Kampuchea|Democratic Kampuchea|柬普寨"},
    Row{"KNA", "St. Kitts and Nevis|St Kitts & Nevis|St. Kitts-Nevis|Saint Kitts-Nevis|Saint Christopher and Nevis|圣基茨"},
    Row{"KNA", "Federation of Saint Christopher and Nevis|Federation of Saint Kitts and Nevis"},
    Row{"KOR", "Republic of Korea|Korea, Republic of|Korea, Rep.|Korea Rep.|Korea Republic|Korea (South)|Korea, South|Korea South"},
    Row{"KOR", "Korea (Rep. of)|Korea (Republic)|Korea (ROK)|ROK|R.O.K.|RO Korea|S. Korea|So. Korea|대한민국|한국|남한|南朝鲜|大韩民国"},
    Row{"LAO", "Lao PDR|Lao P.D.R.|Lao People's Dem. Rep.|Lao People's Democratic Republic|Lao|Laos PDR|寮国"},
    Row{"LBN", "Liban"},
    Row{"LBY", "Libyan Arab Jamahiriya|Libya Arab Jamahiriya|Socialist People's Libyan Arab Jamahiriya|State of Libya"},
    Row{"LKA", "Ceylon"},
    Row{"LVA", "Latvija"},
    Row{"MAC", "Macao|Macao SAR|Macau SAR|Macao S.A.R.|Macao, China|Macau, China|Macao SAR, China|Macau SAR, China|Macao SAR China"},
    Row{"MAC", "Macau SAR China|Macao (China)|Macau (China)|Macao (SAR)|Macao (SAR China)|China, Macao SAR|China, Macau SAR"},
    Row{"MAC", "China, Macao|China, Macau|China (Macao)|China (Macau)|China: Macao SAR|China - Macao SAR"},
    Row{"MAC", "China, Macao Special Administrative Region|Macao Special Administrative Region"},
    Row{"MAC", "Macao Special Administrative Region of China|Macau Special Administrative Region|中国澳门|澳门特区|澳门特别行政区"},
    Row{"MAC", "中国澳门特别行政区|中华人民共和国澳门特别行政区|Macao Special Administrative Region of the People's Republic of China"},
    Row{"MAF", "St. Martin (French part)|Saint Martin (French part)|Saint-Martin (French)|French Saint Martin"},
    Row{"MAF", "Collectivity of Saint Martin"},
    Row{"MAR", "Maroc"},
    Row{"MDA", "Republic of Moldova|Moldova, Republic of|Moldova, Rep.|摩尔多瓦共和国"},
    Row{"MDG", "Malagasy Republic"},
    Row{"MDV", "Maldive Islands|المالديف"},
    Row{"MEX", "México|United Mexican States"},
    Row{"MHL", "Marshall Is.|Republic of the Marshall Islands"},
    Row{"MKD", "Macedonia|Republic of Macedonia|FYROM|F.Y.R.O.M.|FYR Macedonia|Macedonia, FYR|Macedonia (FYR)|Macedonia, FYRO"},
    Row{"MKD", "N. Macedonia|North Macedonia, Republic of|The former Yugoslav Republic of Macedonia"},
    Row{"MKD", "Macedonia, the former Yugoslav Republic of|Macedonia (the former Yugoslav Republic of)"},
    Row{"MKD", "Former Yugoslav Republic of Macedonia|Македонија|马其顿"},
    Row{"MLT", "Republic of Malta"},
    Row{"MMR", "Burma|Myanmar (Burma)|Burma (Myanmar)|Myanmar/Burma|Union of Burma|Union of Myanmar|Republic of the Union of Myanmar"},
    Row{"MMR", "Birmania|Birmanie"},
    Row{"MNE", "Crna Gora|Црна Гора|蒙特内哥罗|门的内哥罗"},
    Row{"MNG", "Mongolian People's Republic|蒙古国"},
    Row{"MNP", "Northern Marianas|N. Mariana Islands|N. Mariana Is.|Northern Mariana Is.|Commonwealth of the Northern Mariana Islands"},
    Row{"MNP", "CNMI"},
    Row{"MUS", "毛里裘斯|模里西斯"},
    Row{"MWI", "Nyasaland"},
    Row{"MYS", "Malaya|马来亚"},
    Row{"NGA", "Nigeria, Federal Republic of"},
    Row{"NLD", "Holland|Kingdom of the Netherlands|The Netherlands|Netherlands, The|Nederland|Nederlands"},
    Row{"NOR", "Norge|Noreg"},
    Row{"NZL", "Aotearoa|Aotearoa New Zealand|N. Zealand|纽西兰"},
    Row{"OMN", "Muscat and Oman"},
    Row{"PAN", "Panamá"},
    Row{"PCN", "Pitcairn|Pitcairn Is."},
    Row{"PER", "Perú"},
    Row{"PHL", "The Philippines|Pilipinas|菲律宾共和国"},
    Row{"PNG", "P.N.G.|Papua N. Guinea|巴新|巴布亚新畿内亚"},
    Row{"POL", "Polska"},
    Row{"PRI", "Puerto Rico (US)|Puerto Rico (USA)|Puerto Rico (U.S.)|Porto Rico|Commonwealth of Puerto Rico"},
    Row{"PRK", "DPRK|D.P.R.K.|D.P.R. Korea|DPR Korea|DPR of Korea|Dem. Rep. Korea|Dem. People's Rep. Korea|Korea (North)|Korea, North"},
    Row{"PRK", "Korea North|N. Korea|No. Korea|Democratic People's Republic of Korea|Korea, Democratic People's Republic of"},
    Row{"PRK", "Korea (Democratic People's Republic of)|Korea, Dem. People's Rep.|Korea, Dem. People's Rep. of|Korea, Dem. Rep."},
    Row{"PRK", "Korea (DPRK)|Korea DPR|Korea, DPR|북한|조선|朝鲜人民共和国|北韩|北朝鲜|北朝鮮"},
    Row{"PSE", "State of Palestine|Palestine, State of|Palestinian Territories|Palestinian Territory|Palestinian Territory, Occupied"},
    Row{"PSE", "Occupied Palestinian Territory|Occupied Palestinian Territories|oPt|West Bank and Gaza|West Bank and Gaza Strip"},
    Row{"PSE", "West Bank & Gaza|Gaza and the West Bank|Palestinian Authority|Palestine (West Bank and Gaza)|巴勒斯坦国|巴勒斯坦领土"},
    Row{"PYF", "Fr. Polynesia"},
    Row{"REU", "La Réunion|Réunion Island"},
    Row{"ROU", "România|Rumania|Roumania"},
    Row{"RUS", "Russian Federation|Россия|Russian Fed.|俄国|俄联邦|俄羅斯聯邦"},
    Row{"RWA", "Ruanda"},
    Row{"SAU", "Kingdom of Saudi Arabia|沙特|沙乌地阿拉伯"},
    Row{"SDN", "The Sudan|Sudan, The"},
    Row{"SGS", "S. Georgia and the South Sandwich Is.|South Georgia and S. Sandwich Is.|South Georgia and South Sandwich Islands"},
    Row{"SHN", "St. Helena|St. Helena, Ascension and Tristan da Cunha|Saint Helena, Ascension and Tristan da Cunha|圣赫勒拿"},
    Row{"SJM", "Svalbard|Svalbard and Jan Mayen Is.|Svalbard and Jan Mayen Islands"},
    Row{"SLB", "Solomon Is.|The Solomons|Solomons|British Solomon Islands"},
    Row{"SOM", "Somalia, Fed. Rep.|Federal Republic of Somalia"},
    Row{"SPM", "St. Pierre and Miquelon|St-Pierre et Miquelon"},
    Row{"SRB", "Srbija|Србија"},
    Row{"STP", "S. Tomé and Principe|São Tomé & Príncipe|Sao Tome|São Tomé|Saint Thomas and Prince"},
    Row{"SUR", "Surinam|Dutch Guiana"},
    Row{"SVK", "Slovak Republic|Slovakia (Slovak Republic)|Slovensko"},
    Row{"SVN", "Slovenija"},
    Row{"SWE", "Sverige"},
    Row{"SWZ", "Swaziland|Kingdom of eSwatini|Kingdom of Swaziland|Eswatini (Swaziland)|eSwatini (former Swaziland)"},
    Row{"SWZ", "Swaziland (Eswatini)|斯威士兰王国"},
    Row{"SXM", "St. Maarten|Saint Maarten|Sint Maarten (Dutch part)|St. Martin (Dutch part)|Saint Martin (Dutch part)"},
    Row{"SXM", "Dutch Saint Martin"},
    Row{"SYR", "Syrian Arab Republic|Syria, Arab Republic|Syrian Arab Rep.|Syrian AR"},
    Row{"TCA", "Turks & Caicos|Turks and Caicos|Turks and Caicos Is."},
    Row{"TCD", "Tchad"},
    Row{"THA", "Siam"},
    Row{"TLS", "East Timor|E. Timor|Timor Leste|Timor-Leste (East Timor)|Democratic Republic of East Timor|Portuguese Timor"},
    Row{"TON", "Tonga Islands"},
    Row{"TTO", "Trinidad & Tobago|Trinidad|Trinidad-Tobago|特立尼达和多巴哥|特立尼达"},
    Row{"TUR", "Turkey|Turkiye|Türkiye (Turkey)|Turkey (Türkiye)|Republic of Turkey"},
    Row{"TWN", "Taiwan, Province of China|Taiwan Province of China|Taiwan (Province of China)|China, Taiwan Province of"},
    Row{"TWN", "China, Taiwan Province|Taiwan Province|Taiwan, China|Taiwan (China)|Taiwan China|China, Taiwan|China (Taiwan)"},
    Row{"TWN", "China - Taiwan|China Taiwan|Taiwan, Republic of China|Taiwan (Republic of China)|Republic of China (Taiwan)"},
    Row{"TWN", "Republic of China, Taiwan|Republic of China on Taiwan|ROC (Taiwan)|Taiwan ROC|Taiwan R.O.C.|Taiwan (ROC)"},
    Row{"TWN", "Chinese Taipei|Taipei, Chinese|Formosa|中华台北|中國台北|中国台北|中国台湾|台湾省|中国台湾省|台湾地区|中国台湾地区"},
    Row{"TWN", "台湾(中国)|臺灣|台灣"},
    Row{"TUN", "Tunisian Republic"},
    Row{"URY", "Oriental Republic of Uruguay|Eastern Republic of Uruguay"},
    Row{"TZA", "United Republic of Tanzania|Tanzania, United Republic of|Tanzania, United Rep. of|United Rep. of Tanzania"},
    Row{"UKR", "Україна|The Ukraine"},
    Row{"UMI", "U.S. Minor Outlying Islands|US Minor Outlying Islands|U.S. Minor Outlying Is.|Minor Outlying Islands, U.S."},
    Row{"USA", "USA|U.S.A.|United States of America|The United States|U.S.|U.S. of America|US of A|United States (USA)"},
    Row{"USA", "United States of America (USA)|Estados Unidos|États-Unis|Etats-Unis d'Amérique|EE.UU.|EEUU|Vereinigte Staaten"},
    Row{"USA", "Stati Uniti|Сполучені Штати|США|美利坚|美利坚合众国|美國"},
    Row{"VAT", "Holy See|Vatican|The Holy See|Holy See (Vatican City State)|Vatican City (Holy See)|Vatican City State (Holy See)"},
    Row{"VAT", "Holy See (Vatican City)|教廷|罗马教廷|梵蒂冈城|梵蒂冈城国|Vatican City State"},
    Row{"VCT", "St. Vincent and the Grenadines|St. Vincent & the Grenadines|St. Vincent & Grenadines|St. Vin. and Gren."},
    Row{"VCT", "Saint Vincent/Grenadines|Saint Vincent|圣文森特"},
    Row{"VEN", "Venezuela (Bolivarian Republic of)|Venezuela, Bolivarian Republic of|Venezuela, RB|Venezuela, R.B. de"},
    Row{"VEN", "Venezuela, Rep. Bolivariana de|Bolivarian Republic of Venezuela"},
    Row{"VGB", "Virgin Islands, British|Virgin Islands (British)|British Virgin Is.|Br. Virgin Is.|Virgin Islands, UK"},
    Row{"VGB", "UK Virgin Islands|Virgin Islands (UK)|BVI|B.V.I."},
    Row{"VIR", "Virgin Islands, U.S.|Virgin Islands (U.S.)|Virgin Islands (US)|U.S. Virgin Islands|US Virgin Is."},
    Row{"VIR", "American Virgin Islands|Virgin Islands of the United States|Virgin Islands, United States"},
    Row{"VIR", "Virgin Islands (United States)|USVI|U.S.V.I."},
    Row{"VNM", "Viet Nam|Socialist Republic of Vietnam|S.R. Vietnam|SR Vietnam|Việt Nam"},
    Row{"VUT", "New Hebrides"},
    Row{"WLF", "Wallis and Futuna Is.|Wallis and Futuna Islands|Wallis & Futuna"},
    Row{"WSM", "Western Samoa|西萨摩亚"},
    Row{"XKX", "Kosovo (UNSCR 1244)|Kosovo (under UNSCR 1244/99)|Kosovo under UNSCR 1244|Kosovo, UN Administered|OWID_KOS|Kosovë"},
    Row{"XKX", "Kosova|Косово"},
    Row{"YEM", "Yemen, Rep.|Republic of Yemen|Yemen Rep.|Yemeni Republic"},
    Row{"ZAF", "Republic of South Africa|South African Republic|Rep. of South Africa|S. Africa|Suid-Afrika|Union of South Africa"},
    Row{"ZWE", "Southern Rhodesia"},
};

// A part, a capital, a loose form, or a code that is not ISO 3166-1's (former ones, and those of sports and of the European Union).
constexpr std::array suggestedNames{
    Row{"ARE", "Abu Dhabi|Dubai"},
    Row{"BES", "Bonaire|Saba|Sint Eustatius"},
    Row{"BGR", "BUL"},
    Row{"CHE", "SUI"},
    Row{"CHN", "Beijing"},
    Row{"COD", "Kinshasa|ZAR"},
    Row{"COG", "Brazzaville"},
    Row{"DEU", "GER|Bundesrepublik"},
    Row{"DNK", "DEN"},
    Row{"DOM", "Santo Domingo"},
    Row{"GBR", "England|Scotland|Wales|Northern Ireland"},
    Row{"GRC", "EL|GRE"},
    Row{"HRV", "CRO"},
    Row{"NLD", "NED"},
    Row{"PRT", "POR"},
    Row{"ROU", "ROM"},
    Row{"RUS", "Moscow"},
    Row{"SAU", "KSA"},
    Row{"SDN", "North Sudan|Northern Sudan"},
    Row{"SGS", "South Georgia"},
    Row{"TLS", "TMP"},
    Row{"USA", "America"},
    Row{"XKX", "KOS"},
    Row{"ZAF", "RSA"},
};

struct SharedRow {
    std::string_view names;
    std::array<std::string_view, 2> alpha3s;
};

constexpr std::array sharedNames{
    SharedRow{"Korea|Corea|Corée|Coreia|Korean Peninsula|Корея|Кореја|كوريا|कोरिया", {"KOR", "PRK"}},
    SharedRow{"Congo|Kongo|Kongó|Конго|الكونغو|कॉंगो|कांगो|コンゴ|콩고|Κονγκό|刚果|剛果", {"COG", "COD"}},
    SharedRow{"Virgin Islands|Virgin Is.|维尔京群岛", {"VGB", "VIR"}},
    SharedRow{"Republic of China|中华民国|中華民國", {"TWN", "CHN"}},
    SharedRow{"ROC|R.O.C.", {"TWN", "COG"}},
    SharedRow{"Republic of Dominica|多米尼加|多明尼加", {"DMA", "DOM"}},
    SharedRow{"Guiana|Guiana, The|غويانا", {"GUY", "GUF"}},
    SharedRow{"Channel Islands", {"GGY", "JEY"}},
    SharedRow{"Saint Martin|St. Martin|Saint Martin Island|São Martinho|San Martín|圣马丁|圣马丁岛|聖馬丁", {"MAF", "SXM"}},
};

template <typename Use>
void forEachName(std::string_view names, Use use) {
    for (std::size_t at = 0; at <= names.size();) {
        const std::size_t end = std::min(names.find('|', at), names.size());
        use(names.substr(at, end - at));
        at = end + 1;
    }
}

}  // namespace

std::span<const OtherCountryName> otherCountryNames() {
    static const auto all = [] {
        std::vector<OtherCountryName> list;
        const auto add = [&](const auto& rows, NameUse use) {
            for (const auto& row : rows) forEachName(row.names, [&](std::string_view name) { list.push_back({name, row.alpha3, use}); });
        };
        add(certainNames, NameUse::Certain);
        add(suggestedNames, NameUse::Suggested);
        return list;
    }();
    return all;
}

std::span<const SharedCountryName> sharedCountryNames() {
    static const auto all = [] {
        std::vector<SharedCountryName> list;
        for (const auto& row : sharedNames)
            forEachName(row.names, [&](std::string_view name) { list.push_back({name, {row.alpha3s.begin(), row.alpha3s.end()}}); });
        return list;
    }();
    return all;
}

}  // namespace geodata
