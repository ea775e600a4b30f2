# Fails when a file includes a header that its room may not know (ARCHITECTURE.md, "Who may call whom").
# CMake's links alone do not keep this: system headers are visible to every target.
function(forbid_lines room pattern why)
  file(GLOB_RECURSE files ${ROOT}/${room}/*.h ${ROOT}/${room}/*.cpp)
  foreach(file IN LISTS files)
    file(STRINGS ${file} hits REGEX "${pattern}")
    foreach(hit IN LISTS hits)
      message(SEND_ERROR "${file}: ${hit} ${why}")
    endforeach()
  endforeach()
endfunction()

function(forbid room pattern)
  forbid_lines(${room} "^[ \t]*#[ \t]*include[ \t]*[<\"](${pattern})" "is not allowed in ${room}/")
endfunction()

set(gl "GL/|GLES|epoxy/|glad/|SDL2/SDL_opengl|SDL_opengl")
set(sdl "SDL")
set(imgui "imgui|imstb_")
set(gdal "gdal|ogr|cpl_")
set(cairo "cairo")

forbid(geodata              "${sdl}|${imgui}|${gl}|${cairo}|app/")
forbid(geodata/projection   "${gdal}|geodata/(boundaries|records|query|export|atlas)")
forbid(geodata/boundaries   "geodata/(records|query|export|atlas|country_lookup)")
forbid(geodata/records      "geodata/(boundaries|query|export|atlas)")
forbid(geodata/query        "${gdal}|geodata/(boundaries|export)")
forbid(geodata/export       "${gdal}|geodata/boundaries")
forbid(app/state            "${sdl}|${imgui}|${gl}|${gdal}|${cairo}|app/(scene|text|loading|render|panels|shell|cli)/")
forbid(app/text             "${sdl}|${imgui}|${gl}|${gdal}|${cairo}|app/(state|scene|loading|render|panels|shell|cli)/")
forbid(app/scene            "${sdl}|${imgui}|${gl}|${gdal}|${cairo}|app/(loading|render|panels|shell|cli)/")
forbid(app/loading          "${sdl}|${imgui}|${gl}|${gdal}|${cairo}|app/(render|panels|shell|cli)/")
forbid(app/render           "${sdl}|${imgui}|${gdal}|app/state/(action|session|command|view_file)|app/(loading|panels|shell|cli)/")
forbid(app/panels           "${sdl}|${gl}|${gdal}|${cairo}|app/(loading|render|shell|cli)/")
forbid(app/shell            "${gl}|${gdal}|${cairo}|app/cli/")
forbid(app/cli              "${sdl}|${imgui}|${gl}|${gdal}|${cairo}")

# The window asks the records in one place (app/state/answer_keeper): what draws reads the answer.
foreach(room app/scene app/loading app/render app/panels app/shell)
  forbid_lines(${room} "(queryOf|answerOf|queryFor|geodata::(select|selectionOfAllYears|answer|countBy|yearBars|yearChange))\\("
    "asks the records again; the Answer has it")
endforeach()

# A source file includes its own header first, so that compiling it shows that the header needs nothing before it.
file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/geodata/*.cpp ${ROOT}/app/*.cpp)
foreach(source IN LISTS sources)
  string(REGEX REPLACE "cpp$" "h" header ${source})
  if(EXISTS ${ROOT}/${header})
    file(STRINGS ${ROOT}/${source} includes REGEX "^#include" LIMIT_COUNT 1)
    if(NOT includes STREQUAL "#include \"${header}\"")
      message(SEND_ERROR "${source}: the first include is ${includes}, not \"${header}\"")
    endif()
  endif()
endforeach()
