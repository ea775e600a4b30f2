#include "app/render/font_subset.h"

#include <hb-subset.h>
#include <hb.h>

#include <cstdint>
#include <memory>

namespace app {
namespace {

std::string base64(const unsigned char* bytes, std::size_t length) {
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((length + 2) / 3 * 4);
    for (std::size_t at = 0; at < length; at += 3) {
        const std::uint32_t group = (std::uint32_t{bytes[at]} << 16U) | (at + 1 < length ? std::uint32_t{bytes[at + 1]} << 8U : 0U) |
                                    (at + 2 < length ? std::uint32_t{bytes[at + 2]} : 0U);
        text += letters[(group >> 18U) & 63U];
        text += letters[(group >> 12U) & 63U];
        text += at + 1 < length ? letters[(group >> 6U) & 63U] : '=';
        text += at + 2 < length ? letters[group & 63U] : '=';
    }
    return text;
}

}  // namespace

std::string subsetAsBase64(const std::filesystem::path& font, const std::set<char32_t>& characters) {
    const std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> file(hb_blob_create_from_file(font.c_str()), hb_blob_destroy);
    const std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> face(hb_face_create(file.get(), 0), hb_face_destroy);
    const std::unique_ptr<hb_subset_input_t, decltype(&hb_subset_input_destroy)> input(hb_subset_input_create_or_fail(), hb_subset_input_destroy);
    if (!input) return {};
    for (const auto character : characters) hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    const std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> subset(hb_subset_or_fail(face.get(), input.get()), hb_face_destroy);
    if (!subset) return {};
    const std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(hb_face_reference_blob(subset.get()), hb_blob_destroy);
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    return base64(reinterpret_cast<const unsigned char*>(bytes), length);
}

}  // namespace app
