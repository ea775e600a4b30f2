// Makes a rectangle around a segment of a line: two triangles for each pair of neighbouring points.
#version 330 core

uniform samplerBuffer points;   // Map x, map y, length along the path (0 only at its start), unused.
uniform vec2 nearMapPoint;      // As in map_area.vert.
uniform vec2 nearPixel;
uniform float pixelsPerRadian;
uniform vec2 pixels;
uniform float halfWidth;        // Of the line, in pixels.
uniform float capLength;        // How far the rectangle reaches beyond the segment's ends: 0, or enough for round ends.

out vec2 place;                 // Across and along the segment, in pixels; its start is (0, 0).
flat out float segmentLength;
flat out float lengthBefore;    // From the path's start to the segment's, in pixels.

vec2 pixelOf(vec2 mapPoint) { return nearPixel + (mapPoint - nearMapPoint) * vec2(pixelsPerRadian, -pixelsPerRadian); }

void main() {
    int segment = gl_VertexID / 6;
    int corner = gl_VertexID % 6;
    vec3 from = texelFetch(points, segment).xyz;
    vec3 to = texelFetch(points, segment + 1).xyz;
    vec2 start = pixelOf(from.xy);
    vec2 span = (to.xy - from.xy) * vec2(pixelsPerRadian, -pixelsPerRadian);
    segmentLength = length(span);
    lengthBefore = from.z * pixelsPerRadian;
    // From the end of one path to the start of the next there is nothing to draw.
    if (to.z <= from.z || segmentLength == 0.0) {
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
        place = vec2(0.0);
        return;
    }
    vec2 forward = span / segmentLength;
    vec2 side = vec2(-forward.y, forward.x);
    float reach = halfWidth + 0.75;
    bool atEnd = corner == 1 || corner == 2 || corner == 4;
    bool atLeft = corner == 0 || corner == 1 || corner == 3;
    place = vec2(atLeft ? reach : -reach, atEnd ? segmentLength + capLength : -capLength);
    vec2 pixel = start + side * place.x + forward * place.y;
    gl_Position = vec4(pixel / pixels * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
