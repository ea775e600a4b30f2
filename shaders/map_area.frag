// Fills an area, or draws the lines of a pattern in it; its edges are smoothed by the multisampled target.
#version 330 core

flat in vec4 fill;
out vec4 colour;

uniform vec2 pixels;         // Size of the picture.
uniform float lineSpacing;   // Pixels from line to line; 0: the area is filled.
uniform float lineHalfWidth;
uniform float lineOffset;    // Of one of the lines, from the picture's upper left, across the lines.
uniform vec2 acrossLines;    // Of length 1, y down.

float covered(float from, float to, float low, float high) { return clamp(min(to, high) - max(from, low), 0.0, 1.0); }

void main() {
    float drawn = fill.a;
    if (lineSpacing > 0.0) {
        float across = dot(vec2(gl_FragCoord.x, pixels.y - gl_FragCoord.y), acrossLines) - lineOffset;
        float away = across - lineSpacing * floor(across / lineSpacing + 0.5);
        drawn *= covered(away - 0.5, away + 0.5, -lineHalfWidth, lineHalfWidth);
    }
    colour = vec4(fill.rgb * drawn, drawn);
}
