// How much of a pixel a piece of a fill, a stroke or a letter covers.
#version 330 core

in vec4 corner;                 // Fill: coverage. Stroke: across, along, half the width, drawn length of a dash. Letter: texel.
flat in vec2 dashPeriodAndKind; // Period of a dash (0: solid); 0 fill, 1 stroke, 2 letter.
in vec4 paint;

uniform sampler2D letters;

out vec4 colour;

float covered(float from, float to, float low, float high) { return clamp(min(to, high) - max(from, low), 0.0, 1.0); }

float strokeCoverage() {
    float drawn = covered(corner.x - 0.5, corner.x + 0.5, -corner.z, corner.z);
    float period = dashPeriodAndKind.x;
    if (period > 0.0) {
        float phase = mod(corner.y, period);
        drawn *= covered(phase - 0.5, phase + 0.5, 0.0, corner.w) + covered(phase - 0.5, phase + 0.5, period, period + corner.w);
    }
    return drawn;
}

void main() {
    float kind = dashPeriodAndKind.y;
    float coverage = kind < 0.5 ? corner.x : kind < 1.5 ? strokeCoverage() : texelFetch(letters, ivec2(corner.xy), 0).a;
    float alpha = paint.a * coverage;
    colour = vec4(paint.rgb * alpha, alpha);
}
