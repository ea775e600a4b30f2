// Places a corner of an area's triangle on the page and looks up the area's fill.
#version 330 core

layout(location = 0) in vec2 mapPoint;
layout(location = 1) in uint area;

uniform vec2 nearMapPoint;      // A map point in the middle of the frame, so that differences to it are exact.
uniform vec2 nearPixel;         // Where it lies, in pixels from the upper left.
uniform float pixelsPerRadian;
uniform vec2 pixels;            // Size of the picture.
uniform samplerBuffer fills;

flat out vec4 fill;

void main() {
    vec2 pixel = nearPixel + (mapPoint - nearMapPoint) * vec2(pixelsPerRadian, -pixelsPerRadian);
    gl_Position = vec4(pixel / pixels * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
    fill = texelFetch(fills, int(area));
}
