// Colours up to three kinds of lines from one mask: each has a channel, the third lies on top.
#version 330 core

uniform sampler2D mask;
uniform vec4 colours[3];        // Straight alpha.

out vec4 colour;

vec4 over(vec4 above, float coverage, vec4 below) {
    float alpha = above.a * coverage;
    return vec4(above.rgb * alpha, alpha) + below * (1.0 - alpha);
}

void main() {
    vec3 covered = texelFetch(mask, ivec2(gl_FragCoord.xy), 0).rgb;
    if (covered == vec3(0.0)) discard;
    colour = over(colours[2], covered.b, over(colours[1], covered.g, over(colours[0], covered.r, vec4(0.0))));
}
