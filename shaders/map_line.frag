// How much of a pixel a segment covers. In a mask segments are joined by taking the greatest, so that joints don't show; smooth
// lines are drawn straight away in their colour.
#version 330 core

in vec2 place;
flat in float segmentLength;
flat in float lengthBefore;

uniform float halfWidth;
uniform vec2 dash;              // Drawn length and period, in pixels; period 0: solid.
uniform vec4 colour;            // Multiplied by its alpha; all 1 for a mask.

out vec4 result;

float covered(float from, float to, float low, float high) { return clamp(min(to, high) - max(from, low), 0.0, 1.0); }

void main() {
    float along = clamp(place.y, 0.0, segmentLength);
    float away = length(vec2(place.x, place.y - along));
    float drawn = covered(away - 0.5, away + 0.5, -halfWidth, halfWidth);
    if (dash.y > 0.0) {
        float phase = mod(lengthBefore + along, dash.y);
        drawn *= covered(phase - 0.5, phase + 0.5, 0.0, dash.x) + covered(phase - 0.5, phase + 0.5, dash.y, dash.y + dash.x);
    }
    result = colour * drawn;
}
