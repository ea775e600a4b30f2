#!/usr/bin/python3
"""Makes country-names-read.csv again: names of the countries and areas of countries.csv that are read where a person writes them and are never
written by the program, from Debian's iso-codes: ISO 3166-1's common, short and official names and their translations.

Usage: country-names-read.py. Needs the packages iso-codes and icu-devtools (uconv, for Chinese in traditional letters). Two runs with the same
packages write the same bytes."""

import csv
import gettext
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ISO_CODES = pathlib.Path("/usr/share/iso-codes/json/iso_3166-1.json")
LOCALES = "/usr/share/locale"
# Those of the map's menu, Chinese as it is written elsewhere, and those of many partners.
LANGUAGES = ["zh_CN", "zh_TW", "zh_HK", "fr", "es", "ar", "ru", "pt", "pt_BR", "de", "hi", "ja", "it", "nl", "pl", "tr", "ko", "uk", "id", "sr",
             "hu", "el", "cs", "ro", "sv"]
# Slips of the translations: each is the name of another country.
LEFT_OUT = {("MDA", "المالديف"), ("AFG", "República Islâmica do Paquistão"), ("NPL", "फेडेरल डेमोक्रेटिक रिपब्लिक ऑफ इथियोपिया")}
# Countries of which the map writes what stands before a comma: README.md, "Names in other languages".
BEFORE_COMMA = {"ALA", "BOL", "FLK", "FRO", "FSM", "IRN", "MDA", "MKD", "PSE", "RUS", "TZA", "VEN"}
# Everyday names that the package lacks, in the languages of the map's menu.
ADDED = {
    "fr": {"BLR": "Biélorussie", "CCK": "Îles Cocos", "FLK": "Îles Malouines", "FSM": "Micronésie", "GBR": "Grande-Bretagne",
           "RUS": "Russie", "SHN": "Sainte-Hélène", "TUR": "Turquie", "VAT": "Vatican", "VIR": "Îles Vierges américaines",
           "VGB": "Îles Vierges britanniques", "COD": "RD Congo|RDC|Congo-Kinshasa", "COG": "Congo-Brazzaville", "SYR": "Syrie", "LAO": "Laos",
           "KOR": "Corée du Sud", "PRK": "Corée du Nord", "CZE": "Tchéquie|République tchèque", "MMR": "Birmanie", "USA": "États-Unis|Etats-Unis"},
    "es": {"COM": "Comoras", "KNA": "San Cristóbal y Nieves", "KOR": "Corea del Sur", "PRK": "Corea del Norte", "PSE": "Palestina", "RUS": "Rusia",
           "SHN": "Santa Elena", "SYR": "Siria", "VAT": "Santa Sede|Vaticano", "COD": "RD Congo|Congo-Kinshasa", "GBR": "Gran Bretaña", "USA": "EE. UU.",
           "CZE": "República Checa|Chequia", "LAO": "Laos", "MMR": "Birmania"},
    "pt": {"BLR": "Bielorrússia", "CXR": "Ilha do Natal", "IRN": "Irão", "KIR": "Quiribati", "KNA": "São Cristóvão e Neves", "KOR": "Coreia do Sul",
           "PRK": "Coreia do Norte", "PSE": "Palestina", "RUS": "Rússia", "SHN": "Santa Helena", "SWZ": "Essuatíni", "SYR": "Síria", "VAT": "Santa Sé|Vaticano",
           "CZE": "República Checa|República Tcheca", "GBR": "Grã-Bretanha", "VNM": "Vietname|Vietnã"},
    "de": {"CCK": "Kokosinseln", "COD": "DR Kongo|Demokratische Republik Kongo", "COG": "Republik Kongo", "CXR": "Weihnachtsinsel", "CYM": "Kaimaninseln",
           "FLK": "Falklandinseln", "FRO": "Färöer", "FSM": "Mikronesien", "GBR": "Großbritannien", "GUF": "Französisch-Guayana", "IRN": "Iran",
           "KOR": "Südkorea", "MDA": "Moldawien", "MKD": "Mazedonien|Nordmazedonien", "PCN": "Pitcairninseln", "PRK": "Nordkorea", "PSE": "Palästina",
           "RUS": "Russland|Rußland", "SLB": "Salomonen", "SYR": "Syrien", "USA": "USA|Vereinigte Staaten von Amerika", "VAT": "Vatikanstadt|Vatikan",
           "VNM": "Vietnam", "BLR": "Weißrussland|Weissrussland", "TLS": "Osttimor", "MMR": "Birma|Burma", "CZE": "Tschechische Republik|Tschechien"},
    "ru": {"ARE": "ОАЭ|Эмираты", "ASM": "Американское Самоа", "BLR": "Белоруссия|Беларусь", "CAF": "ЦАР", "CHN": "КНР|Китай", "COD": "ДР Конго|ДРК",
           "COG": "Республика Конго", "CYM": "Каймановы острова", "FLK": "Фолклендские острова", "FRO": "Фареры", "FSM": "Микронезия", "GBR": "Великобритания",
           "KGZ": "Киргизия|Кыргызстан", "KOR": "Южная Корея", "MDA": "Молдавия|Молдова", "MKD": "Македония|Северная Македония", "PRK": "КНДР|Северная Корея",
           "PSE": "Палестина", "RUS": "РФ|Россия", "SYC": "Сейшельские острова|Сейшелы", "SYR": "Сирия", "TKM": "Туркмения|Туркменистан", "TUR": "Турция",
           "TZA": "Танзания", "USA": "США", "VAT": "Ватикан", "ZAF": "ЮАР|Южная Африка", "CIV": "Кот-д'Ивуар", "VNM": "Вьетнам", "LAO": "Лаос"},
    "ar": {"BGD": "بنغلاديش", "BHS": "باهاماس|البهاما", "BLZ": "بليز", "BRB": "باربادوس|بربادوس", "BFA": "بوركينا فاسو", "BRN": "بروناي",
           "COD": "جمهورية الكونغو الديمقراطية|الكونغو الديمقراطية", "GRL": "جرينلاند|غرينلاند", "HUN": "المجر|هنغاريا", "IRN": "إيران",
           "KGZ": "قيرغيزستان|قرغيزستان", "KOR": "كوريا الجنوبية", "LAO": "لاوس", "LIE": "ليختنشتاين", "LTU": "ليتوانيا", "MAC": "ماكاو", "MDA": "مولدوفا|مولدافيا",
           "MDV": "المالديف", "MHL": "جزر مارشال", "MLT": "مالطا", "MMR": "بورما|ميانمار", "MNE": "الجبل الأسود", "MWI": "مالاوي|ملاوي", "NIC": "نيكاراغوا",
           "NZL": "نيوزيلندا|نيوزيلاندا", "PER": "بيرو", "PRK": "كوريا الشمالية", "PRY": "باراغواي", "PSE": "فلسطين", "RUS": "روسيا", "SLB": "جزر سليمان",
           "SRB": "صربيا", "SWZ": "سوازيلاند|إسواتيني", "SYC": "سيشل", "SYR": "سوريا|سورية", "TLS": "تيمور الشرقية", "TUR": "تركيا", "TZA": "تانزانيا|تنزانيا",
           "VAT": "الفاتيكان", "VNM": "فيتنام", "WSM": "ساموا", "XKX": "كوسوفو", "ZWE": "زيمبابوي", "FLK": "جزر فوكلاند", "FSM": "ميكرونيسيا", "ARE": "الإمارات",
           "GBR": "بريطانيا|المملكة المتحدة", "USA": "أمريكا|الولايات المتحدة", "ZAF": "جنوب أفريقيا|جنوب إفريقيا", "DZA": "الجزائر", "CHN": "الصين"},
    "hi": {"AFG": "अफगानिस्तान|अफ़ग़ानिस्तान", "ARG": "अर्जेंटीना", "ARM": "आर्मेनिया", "AUS": "ऑस्ट्रेलिया|आस्ट्रेलिया", "AUT": "ऑस्ट्रिया|आस्ट्रिया",
           "BGD": "बांग्लादेश", "BGR": "बुल्गारिया", "BLR": "बेलारूस", "BRA": "ब्राज़ील|ब्राजील", "CHE": "स्विट्ज़रलैंड|स्विट्जरलैंड", "CHL": "चिली", "CMR": "कैमरून",
           "COL": "कोलंबिया", "CRI": "कोस्टा रिका", "CUB": "क्यूबा", "CZE": "चेक गणराज्य|चेकिया", "DEU": "जर्मनी", "DNK": "डेनमार्क", "ECU": "इक्वाडोर", "EGY": "मिस्र",
           "ESP": "स्पेन", "ETH": "इथियोपिया", "FIN": "फ़िनलैंड|फिनलैंड", "FJI": "फिजी", "FRA": "फ़्रांस|फ्रांस", "GBR": "ब्रिटेन|ग्रेट ब्रिटेन", "GRC": "यूनान|ग्रीस",
           "GRL": "ग्रीनलैंड", "HUN": "हंगरी", "IDN": "इंडोनेशिया", "IND": "भारत", "IRL": "आयरलैंड", "IRN": "ईरान", "IRQ": "इराक|इराक़", "ISL": "आइसलैंड",
           "ISR": "इज़राइल|इजराइल", "ITA": "इटली", "JPN": "जापान", "KAZ": "कज़ाख़स्तान|कजाखस्तान", "KEN": "केन्या", "KHM": "कंबोडिया", "KOR": "दक्षिण कोरिया",
           "LAO": "लाओस", "LKA": "श्रीलंका", "LVA": "लातविया", "MAR": "मोरक्को", "MEX": "मेक्सिको", "MMR": "म्यांमार", "MNG": "मंगोलिया", "MOZ": "मोज़ाम्बिक|मोजाम्बिक",
           "MUS": "मॉरीशस", "MYS": "मलेशिया", "NGA": "नाइजीरिया", "NLD": "नीदरलैंड", "NOR": "नॉर्वे", "NPL": "नेपाल", "NZL": "न्यूज़ीलैंड|न्यूजीलैंड", "PAK": "पाकिस्तान",
           "PER": "पेरू", "PHL": "फ़िलीपीन्स|फिलीपींस", "POL": "पोलैंड", "PRK": "उत्तर कोरिया", "PRT": "पुर्तगाल", "PSE": "फिलिस्तीन|फ़िलिस्तीन", "QAT": "कतर|क़तर", "RUS": "रूस",
           "RWA": "रवांडा", "SAU": "सऊदी अरब", "SGP": "सिंगापुर", "SRB": "सर्बिया", "SWE": "स्वीडन", "SYR": "सीरिया", "THA": "थाईलैंड", "TJK": "ताजिकिस्तान",
           "TUN": "ट्यूनीशिया", "TUR": "तुर्की", "TWN": "ताइवान", "TZA": "तंज़ानिया|तंजानिया", "UGA": "युगांडा", "UKR": "यूक्रेन", "USA": "अमेरिका|संयुक्त राज्य अमेरिका",
           "UZB": "उज़्बेकिस्तान|उजबेकिस्तान", "VEN": "वेनेज़ुएला|वेनेजुएला", "VNM": "वियतनाम|विएतनाम", "YEM": "यमन", "ZAF": "दक्षिण अफ़्रीका|दक्षिण अफ्रीका",
           "ZMB": "ज़ाम्बिया|जाम्बिया", "ZWE": "ज़िम्बाब्वे|जिम्बाब्वे", "CHN": "चीन"},
    "ja": {"AUS": "オーストラリア", "CPV": "カーボベルデ", "CZE": "チェコ", "ERI": "エリトリア", "GBR": "イギリス|英国", "GEO": "ジョージア|グルジア", "KGZ": "キルギス",
           "KOR": "韓国|大韓民国", "MKD": "北マケドニア", "MNG": "モンゴル", "PRK": "北朝鮮", "PSE": "パレスチナ", "RUS": "ロシア", "SWZ": "スワジランド|エスワティニ",
           "SYR": "シリア", "TUR": "トルコ", "TWN": "台湾", "TZA": "タンザニア", "USA": "アメリカ|アメリカ合衆国|米国", "VAT": "バチカン|バチカン市国", "VEN": "ベネズエラ",
           "VNM": "ベトナム", "XKX": "コソボ", "COD": "コンゴ民主共和国", "COG": "コンゴ共和国", "CHN": "中国", "BRN": "ブルネイ", "LAO": "ラオス", "MDA": "モルドバ",
           "IRN": "イラン", "BOL": "ボリビア", "FSM": "ミクロネシア", "ATA": "南極"},
    "zh_CN": {"BVT": "布韦岛", "CCK": "科科斯(基林)群岛", "GGY": "根西", "HMD": "赫德岛和麦克唐纳群岛", "IMN": "马恩岛", "JEY": "泽西", "LCA": "圣卢西亚", "MSR": "蒙特塞拉特",
              "PCN": "皮特凯恩群岛", "PYF": "法属波利尼西亚", "SHN": "圣赫勒拿、阿森松和特里斯坦-达库尼亚|圣赫勒拿岛", "SJM": "斯瓦尔巴和扬马延",
              "SGS": "南乔治亚和南桑威奇群岛", "BWA": "博茨瓦纳", "ATF": "法属南部领地"},
}


def traditional(names):
    """The same names in the letters of Taiwan and Hong Kong."""
    done = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Hans-Hant"], input="\n".join(names), capture_output=True, text=True, check=True)
    return done.stdout.split("\n")


def main():
    if not ISO_CODES.exists():
        sys.exit("country-names-read.py: the package iso-codes is not installed")
    entries = {entry["alpha_3"]: entry for entry in json.loads(ISO_CODES.read_text(encoding="utf-8"))["3166-1"]}
    with open(HERE / "countries.csv", newline="", encoding="utf-8") as file:
        own_names = {row["iso3"]: row["name"] for row in csv.DictReader(file)}
    with open(HERE / "country-names.csv", newline="", encoding="utf-8") as file:
        chinese = {row["iso3"]: row["zh"] for row in csv.DictReader(file)}
    found = []
    known = {(code, name) for code, name in own_names.items()} | {(code, name) for code, name in chinese.items()}

    def add(code, language, name):
        name = " ".join(name.split())
        if name and (code, name) not in known and (code, name) not in LEFT_OUT:
            known.add((code, name))
            found.append((code, language, name))

    codes = [code for code in own_names if code in entries]
    kinds = ("common_name", "name", "official_name")
    for code in codes:
        for kind in kinds:
            add(code, "en", entries[code].get(kind, ""))
    for language in LANGUAGES:
        translated = gettext.translation("iso_3166-1", localedir=LOCALES, languages=[language])
        for code in codes:
            for kind in kinds:
                original = entries[code].get(kind, "")
                name = translated.gettext(original) if original else ""
                if name == original:
                    continue
                add(code, language, name)
                if code in BEFORE_COMMA:
                    add(code, language, re.split("[,،、，]", name)[0])
        for code, names in ADDED.get(language, {}).items():
            for name in names.split("|"):
                add(code, language, name)
    simplified = list(chinese.items()) + [(code, name) for code, language, name in found if language == "zh_CN"]
    for (code, _), name in zip(simplified, traditional([name for _, name in simplified])):
        add(code, "zh_Hant", name)
    with open(HERE / "country-names-read.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["iso3", "language", "name"])
        writer.writerows(found)
    print(f"wrote country-names-read.csv ({len(found)} names)")


if __name__ == "__main__":
    main()
