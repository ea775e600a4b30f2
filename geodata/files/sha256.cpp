#include "geodata/files/sha256.h"

#include <openssl/evp.h>

#include <array>

namespace geodata {

std::string sha256Of(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) return {};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int index = 0; index < length; ++index) {
        text += digits[digest[index] >> 4U];
        text += digits[digest[index] & 15U];
    }
    return text;
}

}  // namespace geodata
