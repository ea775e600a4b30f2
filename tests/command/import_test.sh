#!/usr/bin/env bash
# `reach-atlas import` with the same table in every format, with wrong tables and wrong command lines.
set -uo pipefail
program=$1
template=$PWD/datasets/templates/records-template.csv
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0
fail() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}

# says STATUS PATTERN ARGUMENT...: the exit status of an import, and something it says.
says() {
    local status=$1 pattern=$2
    shift 2
    "$program" import "$@" >out 2>&1 </dev/null
    local got=$?
    [ "$got" -eq "$status" ] || fail "import $* gave status $got, not $status: $(cat out)"
    grep -Eq -- "$pattern" out || fail "import $* should say '$pattern', but said: $(cat out)"
}

cat >survey.csv <<'CSV'
name,country,city,lon,lat,opened,type,source,street,shoe size
First station,Italy,Prato,11.0966,43.8808,2018,service_station,A paper,Via 1,40
Second station,cote d'ivoire,,,,Sep 2022,contact_point,"A, paper",,41
Third station,Itlay,,,,2022,contact_point,A paper,,42
Fourth station,FRA,,,,03/04/2022,contact_point,A paper,,43
Fifth station,276,Berlin,,,[..2018],contact_point,,,44
CSV

# The same table in every format gives the same records.
ogr2ogr -q -f XLSX survey.xlsx survey.csv && ogr2ogr -q -f ODS survey.ods survey.csv || fail "ogr2ogr cannot write spreadsheets"
located=(-oo X_POSSIBLE_NAMES=lon -oo Y_POSSIBLE_NAMES=lat -s_srs EPSG:4326)
ogr2ogr -q -f GeoJSON survey.geojson survey.csv "${located[@]}" -t_srs EPSG:4326 || fail "no GeoJSON"
ogr2ogr -q -f GPKG survey.gpkg survey.csv "${located[@]}" -t_srs EPSG:3857 2>/dev/null || fail "no GeoPackage"
ogr2ogr -q -f "ESRI Shapefile" survey.shp survey.csv "${located[@]}" -t_srs EPSG:3857 2>/dev/null || fail "no Shapefile"
ogr2ogr -q -f KML survey.kml survey.csv "${located[@]}" -t_srs EPSG:4326 || fail "no KML"
tr , ';' <survey.csv | sed 's/"A; paper"/"A, paper"/' >semicolons.csv
for file in survey.csv survey.xlsx survey.ods survey.geojson survey.gpkg survey.shp survey.kml semicolons.csv; do
    says 0 '5 rows read: 2 accepted, 3 rejected' "$file" --layer stations -o "$file.json"
    "$program" check "$file.json" || fail "$file: what was written does not pass the check"
    says 0 '5 rows read: 3 accepted, 2 rejected' "$file" --layer stations --source 'Our survey' -o "$file.json"
    for part in '"lon": 11.1,' '"lat": 43.88,' '"country": "CIV"' '"start": "2022-09"' '"title": "A, paper"' '"city": "Berlin"' '"start_basis": "opened"'; do
        grep -qF "$part" "$file.json" || fail "$file: no $part in $(cat "$file.json")"
    done
done

# Cells with the type date, and an empty row between, in real spreadsheets.
printf 'name,country,start\nA,ITA,2022-09-12\n,,\nB,Itlay,2022-10-01\n' >dated.csv
for format in XLSX ODS; do
    ogr2ogr -q -f $format dated.$format dated.csv -oo AUTODETECT_TYPE=YES && mv dated.$format "dated.${format,,}"
    says 0 "dated.${format,,}:4: country: Itlay" "dated.${format,,}" --layer stations --kind contact_point --source S -o dated.json
    grep -q '"start": "2022-09-12"' dated.json || fail "$format: a date cell is not read: $(cat dated.json)"
done

# What was guessed, remarked and rejected is said, row by row.
says 0 'street +ignored +finer than a city' survey.csv --layer stations -o own.json
says 0 'shoe size +ignored +no field has this name' survey.csv --layer stations -o own.json
says 0 'survey.csv:4: country: Itlay is no country .*did you mean Italy' survey.csv --layer stations -o own.json
says 0 'survey.csv:5: start: 03/04/2022 can be 3 April 2022 or 4 March 2022' survey.csv --layer stations -o own.json
says 0 'survey.csv:6: source_title: is missing' survey.csv --layer stations -o own.json
says 0 'Sep 2022 read as 2022-09' survey.csv --layer stations -o own.json

# The rejected rows are a table to correct and import again.
sed 's/Itlay/Italy/g; s,03/04/2022,2022-04-03,g' own.rejected.csv >corrected.csv
head -1 own.rejected.csv | grep -q '^row,reason,name,country' || fail "the header of the rejected rows: $(head -1 own.rejected.csv)"
says 0 '3 rows read: 3 accepted, 0 rejected' corrected.csv --layer stations --source 'Our survey' -o corrected.json
[ ! -e corrected.rejected.csv ] || fail "rejected rows were written where there are none"

# What was written is shown, with the shipped records.
before=$("$program" count --by layer --layers stations --set time=upto --year 2026 --set undated=true --format csv | tr -d '\r' | awk -F, '/stations/ { print $2 }')
after=$("$program" count --by layer --layers stations --set time=upto --year 2026 --set undated=true --format csv --records own.json | tr -d '\r' | awk -F, '/stations/ { print $2 }')
[ "$after" = $((before + 2)) ] || fail "$before stations became $after, not two more"

# The template that people start from is a table as it should be.
says 0 '2 rows read: 2 accepted, 0 rejected' "$template" -o template.json

# What dates are, the first report and whose knowledge a source carries; what was written passes the check.
printf 'name,country,opened,first reported,china_response,source,origin\nA,ITA,2018,2022-09,Not so.,S,ngo:sample-watch\nB,ITA,,2022-10,,S,china\n' >clocks.csv
says 0 '2 rows read: 2 accepted, 0 rejected' clocks.csv --layer stations --kind contact_point -o clocks.json
for part in '"start_basis": "opened"' '"start_basis": "first reported"' '"first_reported": "2022-09"' '"china_response": "Not so."' '"origin": "ngo:sample-watch"'; do
    grep -qF "$part" clocks.json || fail "no $part in $(cat clocks.json)"
done
"$program" check clocks.json || fail "clocks.csv: what was written does not pass the check"
says 1 'certainty: corroborated needs two or more witnesses' clocks.csv --layer stations --kind contact_point --default certainty=corroborated -o refused.json

# Columns are told otherwise; a preview writes nothing.
printf 'Titel,Staat,Was,Wann\nEin Kurs,Kenja,seminar,2019\nEin anderer,KEN,seminar,2020\n' >kurse.csv
says 0 'Staat +country +as told' kurse.csv --layer training --source S --map Staat=country --map Was=kind --map Wann=start --preview
says 0 'kurse.csv:2: country: Kenja .*did you mean Kenya' kurse.csv --layer training --source S --map Staat=country --map Was=kind --preview
[ ! -e kurse.json ] && [ ! -e kurse.rejected.csv ] || fail "a preview wrote a file"
says 0 '2 rows read: 1 accepted, 0 rejected, 1 of other years' kurse.csv --layer training --source S --map Was=kind --map Wann=start --map Staat= --default country=KEN --years 2020 -o kurse.json
says 0 '1 accepted, 3 rejected, 1 of other countries' survey.csv --layer stations --region Africa -o africa.json

# Records of several layers stand in one file, each with its layer.
printf 'name,country,layer,kind,source\nA,ITA,stations,contact_point,S\nB,ITA,training,seminar,S\n' >two.csv
says 0 'two.json with 2 records' two.csv -o two.json
"$program" check two.json || fail "a file of two layers does not pass the check"

# What the check would refuse is no record: a place outside its country, a street.
printf 'name,country,city,lon,lat,summary\nA,Italy,Rome,12.5,41.9,\nB,Italy,Paris,2.35,48.86,\nC,Italy,Rome,41.9,12.5,\nD,Italy,Rome,12.5,41.9,It stood at Via Roma 12\n' >where.csv
says 0 '4 rows read: 1 accepted, 3 rejected' where.csv --layer stations --kind contact_point --source S -o where.json
says 0 'position: is [0-9]+ km from Italy .ITA., in France .FRA.' where.csv --layer stations --kind contact_point --source S --preview
says 0 'lon and lat the other way round would be right' where.csv --layer stations --kind contact_point --source S --preview
says 0 'summary: names a street address, Via Roma 12' where.csv --layer stations --kind contact_point --source S --preview
"$program" check where.json || fail "what was accepted does not pass the check"

# Sheets and layers by name.
ogr2ogr -q -f XLSX sheets.xlsx survey.csv -nln first && ogr2ogr -q -f XLSX -update sheets.xlsx two.csv -nln second
says 0 'of 2 sheets \(first, second\) first was read' sheets.xlsx --layer stations -o sheets.json
says 0 '2 rows read: 2 accepted' sheets.xlsx --layer-name second -o sheets.json
says 1 'no layer third; first or second would be right' sheets.xlsx --layer-name third -o sheets3.json

# Wrong tables: one line, status 1, nothing written.
rm -f bad.json
printf '' >empty.csv
printf 'name,country\n' >header.csv
printf 'name,country\n"open,ITA\nB,ITA\n' >quote.csv
printf '\0\1\2not a zip' >broken.xlsx
printf '{"type":"FeatureCollection","features":[' >broken.geojson
printf 'name;country;type;source\nCaf\351;ITA;contact_point;S\n' >latin.csv
printf 'name,country,type,source\nA,ITA,contact_point,S,one too many\nB,ITA,contact_point,S\n\nC,ITA,contact_point,S\n' >ragged.csv
says 1 'empty.csv: is empty' empty.csv --layer stations -o bad.json
says 1 'header.csv: has no rows' header.csv --layer stations -o bad.json
says 1 'reach-atlas: .*quote' quote.csv --layer stations -o bad.json
says 1 'broken.xlsx: cannot be read as a table' broken.xlsx --layer stations -o bad.json
says 1 'broken.geojson: cannot be read' broken.geojson --layer stations -o bad.json
says 1 'there is no file .*nothing.csv' nothing.csv --layer stations -o bad.json
says 1 'there is no file .*nothing.xlsx' nothing.xlsx --layer stations -o bad.json
[ ! -e bad.json ] || fail "a wrong table was written"
says 0 'read as Windows-1252' latin.csv --layer stations -o latin.json
grep -q 'Café' latin.json || fail "Windows-1252 was not understood"
says 0 'ragged.csv:2: has 5 cells where the header has 4' ragged.csv --layer stations -o ragged.json
says 0 '3 rows read: 2 accepted, 1 rejected' ragged.csv --layer stations -o ragged.json
grep -q '"id": "ragged-5"' ragged.json || fail "rows are not numbered as a spreadsheet does"

# A table given to the window says where it belongs.
"$program" survey.csv --do quit >out 2>&1 && fail "the window took a table"
grep -q 'reach-atlas import survey.csv' out || fail "no way to the import: $(cat out)"

# Wrong command lines: status 2.
says 2 'there is no column nam; did you mean name' survey.csv --map nam=name -o bad.json
says 2 'there is no field nme; did you mean name' survey.csv --map name=nme -o bad.json
says 2 'both name and city are told to be name' survey.csv --map name=name --map city=name -o bad.json
says 2 'no COLUMN=FIELD' survey.csv --map name -o bad.json
says 2 'did you mean stations' survey.csv --layer station -o bad.json
says 2 'unknown region Europa; did you mean Europe' survey.csv --layer stations --region Europa -o bad.json
says 2 '--years' survey.csv --layer stations --years soon -o bad.json
says 2 '--years FIRST..LAST beside it' survey.csv --layer stations --time upto -o bad.json
says 2 '-o' survey.csv --layer stations
says 2 'would overwrite the table' survey.csv --layer stations -o survey.csv
says 2 '' -o bad.json
says 1 'no folder' survey.csv --layer stations -o no/such/folder/own.json
[ ! -e bad.json ] || fail "a wrong command line wrote something"

[ "$failures" -eq 0 ] && echo "import: all as it should be"
exit "$failures"
