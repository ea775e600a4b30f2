// The picture shown before, laid over the new one and growing thin.
#version 330 core

uniform sampler2D before;
uniform float opacity;

out vec4 colour;

void main() { colour = vec4(texelFetch(before, ivec2(gl_FragCoord.xy), 0).rgb * opacity, opacity); }
