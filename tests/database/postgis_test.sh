#!/usr/bin/env bash
# A PostGIS table of a million rows is opened with years and region pushed down: the server is asked for the rows in question, sends
# no others, and what arrives is what an independent count says. The server is private: a temporary folder, a socket in it, no network.
set -euo pipefail
program=$1
binaries=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
if [ -z "$binaries" ] || ! ls "${binaries%/bin}"/../../../share/postgresql/*/extension/postgis.control >/dev/null 2>&1; then
    echo "PostgreSQL with PostGIS is not installed (debian-packages lists both)"
    exit 77
fi

folder=$(mktemp -d /tmp/reach-postgis.XXXXXX)
as_owner=()
if [ "$(id -u)" -eq 0 ]; then
    # PostgreSQL refuses to run as root.
    chown postgres "$folder"
    as_owner=(runuser -u postgres --)
fi
owner() { "${as_owner[@]}" "$@"; }
stop() {
    owner "$binaries/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM
cd "$folder"

fail() {
    echo "FAIL: $*"
    exit 1
}

owner "$binaries/initdb" -D "$folder/data" -U tester -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
cat >>"$folder/data/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$folder'
fsync = off
full_page_writes = off
max_wal_size = 4GB
shared_preload_libraries = 'pg_stat_statements'
pg_stat_statements.track_utility = on
log_statement = 'all'
SETTINGS
owner "$binaries/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 start >/dev/null || { cat "$folder/log"; fail "the server does not start"; }
psql() { command psql -h "$folder" -U tester -d "${database:-atlas}" -v ON_ERROR_STOP=1 -qAt "$@"; }
database=postgres psql -c 'CREATE DATABASE atlas'
psql -c 'CREATE EXTENSION postgis; CREATE EXTENSION pg_stat_statements'

# A million made-up rows; countries in four spellings, three in a thousand of them in Europe; 35 years; positions in two systems.
psql <<'SQL'
CREATE UNLOGGED TABLE courses AS
SELECT 'Course ' || n AS name,
       CASE n % 1000 WHEN 0 THEN 'Italy' WHEN 1 THEN 'DEU' WHEN 2 THEN 'fr' ELSE (ARRAY['Japan', 'BRA', 'fj', 'Viet Nam', '710'])[1 + n % 5] END AS country,
       make_date(1990 + n / 1000 % 35, 1 + n % 12, 1 + n % 28) AS start,
       'A made-up source' AS source,
       ST_SetSRID(CASE n % 1000 WHEN 1 THEN ST_MakePoint(13.4, 52.5) WHEN 2 THEN ST_MakePoint(2.35, 48.86) ELSE ST_MakePoint(12.5, 41.9) END,
                  4326) AS place
FROM generate_series(1, 1000000) AS n;
CREATE INDEX ON courses (country, start);
CREATE TABLE periods AS
SELECT name, country, extract(year FROM start)::int AS "begin",
       CASE WHEN extract(day FROM start) < 15 THEN (extract(year FROM start)::int + 2)::text ELSE '' END AS "end",
       source FROM courses WHERE country IN ('Italy', 'Japan') AND name LIKE '%000';
INSERT INTO periods VALUES ('Undated', 'Italy', NULL, '', 'A made-up source'), ('Elsewhere', 'Nowhereland', 2019, '', 'A made-up source');
ANALYZE;
SQL
source="PG:dbname=atlas host=$folder user=tester"
import() { "$program" import "$source" --layer training "$@"; }

# 1. Events: those of 2018 to 2020 in Europe, and not one row more leaves the server.
expected=$(psql -c "SELECT count(*) FROM courses WHERE country IN ('Italy','DEU','fr') AND start BETWEEN '2018-01-01' AND '2020-12-31'")
[ "$expected" -gt 100 ] || fail "the table is not as it should be: $expected rows"
psql -c 'SELECT pg_stat_statements_reset()' >/dev/null
: >"$folder/log"
import --layer-name courses --kind seminar --years 2018..2020 --region Europe -o "$folder/courses.json" >"$folder/said"
sent=$(psql -c "SELECT coalesce(sum(rows), 0) FROM pg_stat_statements WHERE query LIKE 'FETCH%'")
accepted=$(grep -c '"id": "courses-' "$folder/courses.json")
[ "$accepted" -eq "$expected" ] || fail "accepted $accepted rows, not $expected: $(cat "$folder/said")"
grep -q "^$expected rows read: $expected accepted, 0 rejected" "$folder/said" || fail "the summary is not right: $(cat "$folder/said")"
# FETCH brings the rows, the few spellings of countries and the driver's own look at the tables.
[ "$sent" -ge "$expected" ] && [ "$sent" -le $((expected + 200)) ] || fail "the server sent $sent rows for $expected"
grep -E ': DECLARE .* CURSOR .*SELECT.*FROM "courses".*WHERE \(' "$folder/log" >"$folder/asked" || fail "the server was asked for no condition"
grep -q "\"country\" IN ('DEU', 'Italy', 'fr')" "$folder/asked" || fail "no region in what the server was asked: $(cat "$folder/asked")"
grep -q "\"start\" >= '2018-01-01'" "$folder/asked" && grep -q "\"start\" < '2021-01-01'" "$folder/asked" || fail "no years in what the server was asked"
condition=$(grep -o 'WHERE.*' "$folder/asked" | tail -1)
psql -c "EXPLAIN SELECT * FROM courses $condition" >"$folder/plan"
grep -q "Index" "$folder/plan" || fail "the server does not use its index: $(cat "$folder/plan")"
"$program" check "$folder/courses.json" || fail "what was written does not pass the check"

# 2. Periods with years as numbers and ends as text: those active in 2010 in one country; the undated are counted, the unknown is seen.
expected=$(psql -c "SELECT count(*) FROM periods WHERE country = 'Italy' AND \"begin\" <= 2010 AND (\"end\" = '' OR \"end\" >= '2010')")
import --layer-name periods --kind academy --years 2010 --region Italy -o "$folder/periods.json" >"$folder/said" 2>"$folder/errors"
[ "$(grep -c '"id": "periods-' "$folder/periods.json")" -eq "$expected" ] || fail "not $expected periods: $(cat "$folder/said")"
grep -q '1 rows without a start stayed on the server' "$folder/said" || fail "the undated row is not counted: $(cat "$folder/said")"
import --layer-name periods --kind academy --years 2019 --region Italy -o "$folder/periods.json" >"$folder/said" 2>"$folder/errors"
grep -q 'Nowhereland' "$folder/errors" || fail "an unknown country is not said: $(cat "$folder/errors")"

# 3. Without a question the table is too large to be one's own, and that is said.
psql -c "INSERT INTO courses SELECT * FROM courses LIMIT 1"
if import --layer-name courses --kind seminar -o "$folder/all.json" >/dev/null 2>"$folder/errors"; then fail "a million rows were read"; fi
grep -q -- '--years or --region would be right' "$folder/errors" || fail "why not is not said: $(cat "$folder/errors")"
[ ! -e "$folder/all.json" ] || fail "something was written"

# 4. Without a server the reason is said in one line, and no password.
if "$program" import "PG:dbname=atlas host=$folder/nowhere password=secret" -o "$folder/none.json" 2>"$folder/errors"; then fail "no server was read"; fi
grep -q 'No such file or directory' "$folder/errors" || fail "why not is not said: $(cat "$folder/errors")"
if grep -q secret "$folder/errors"; then fail "the password is said"; fi

# 5. A table that is not there is one line.
if import --layer-name nothing -o "$folder/none.json" >/dev/null 2>"$folder/errors"; then fail "a table that is not there was read"; fi
[ "$(wc -l <"$folder/errors")" -eq 1 ] || fail "not one line: $(cat "$folder/errors")"
echo "$sent rows sent of 1000000"
