// Fills an area; its edges are smoothed by the multisampled target.
#version 330 core

flat in vec4 fill;
out vec4 colour;

void main() { colour = vec4(fill.rgb * fill.a, fill.a); }
