// The fingerprint of a file's bytes (FIPS 180-4), by OpenSSL's libcrypto.
#pragma once

#include <string>
#include <string_view>

namespace geodata {

// 64 hexadecimal digits in lower case; empty where the library refuses.
[[nodiscard]] std::string sha256Of(std::string_view bytes);

}  // namespace geodata
