// Marks, arcs and letters: corners come in pixels from the upper left.
#version 330 core

layout(location = 0) in vec2 pixel;
layout(location = 1) in vec4 shape;     // See mark.frag.
layout(location = 2) in vec2 dashAndKind;
layout(location = 3) in vec4 fill;      // Straight alpha.

uniform vec2 pixels;

out vec4 corner;
flat out vec2 dashPeriodAndKind;
out vec4 paint;

void main() {
    gl_Position = vec4(pixel / pixels * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
    corner = shape;
    dashPeriodAndKind = dashAndKind;
    paint = fill;
}
