# How a layer, a program and a test are made. Each folder is one layer; what it may use is written once,
# in core/CMakeLists.txt and ui/CMakeLists.txt, which together are the diagram of the house.

add_library(onedoor_flags INTERFACE)
target_compile_options(onedoor_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual $<$<BOOL:${ONEDOOR_WERROR}>:-Werror>)
target_compile_definitions(onedoor_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
  QT_NO_FOREACH QT_NO_KEYWORDS ONEDOOR_VERSION="${PROJECT_VERSION}")
target_include_directories(onedoor_flags INTERFACE ${CMAKE_SOURCE_DIR})
if(ONEDOOR_SANITIZE)
  target_compile_options(onedoor_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(onedoor_flags INTERFACE -fsanitize=address,undefined)
endif()

# Qt's headers take longer to read than our sources do: each target reads them once. A source still names
# what it uses; ONEDOOR_PCH=OFF builds without, and shows who forgot.
option(ONEDOOR_PCH "precompile Qt's headers" ON)
set(core_headers <QString> <QStringList> <QList> <QHash> <QMap> <QSet> <QByteArray> <QDateTime>
  <QJsonObject> <QJsonArray> <QJsonDocument> <QVariant> <QObject> <QRegularExpression> <QFile> <QDir>
  <QFileInfo> <algorithm> <functional> <memory> <optional> <variant> <vector> <array> <string>)
set(widget_headers <QWidget> <QLabel> <QLineEdit> <QPushButton> <QBoxLayout> <QGridLayout> <QScrollArea>
  <QApplication> <QPainter> <QStyle> <QKeyEvent> <QAction> <QComboBox> <QTableView> <QListView>
  <QAbstractItemModel> <QTimer>)
function(onedoor_precompile name)
  if(ONEDOOR_PCH)
    target_precompile_headers(${name} PRIVATE ${core_headers} ${ARGN})
  endif()
endfunction()

# onedoor_layer(name FOLDER folder... USES target...): a static library of all sources in the folders.
function(onedoor_layer name)
  cmake_parse_arguments(layer "" "" "FOLDER;USES" ${ARGN})
  set(sources "")
  foreach(folder ${layer_FOLDER})
    file(GLOB found CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
    list(APPEND sources ${found})
  endforeach()
  add_library(onedoor_${name} STATIC ${sources})
  add_library(onedoor::${name} ALIAS onedoor_${name})
  target_link_libraries(onedoor_${name} PUBLIC onedoor_flags ${layer_USES})
  if(name STREQUAL "ui")
    onedoor_precompile(onedoor_${name} ${widget_headers})
  else()
    onedoor_precompile(onedoor_${name})
  endif()
endfunction()

# The engine: Qt's SQLite plugin must bind to the copy linked here, so the executable exports sqlite3_*
# and comes first in symbol look-up. core/store proves it at every start (EngineCheck).
function(onedoor_program name)
  target_link_libraries(${name} PRIVATE onedoor_flags)
  target_link_options(${name} PRIVATE
    "LINKER:--whole-archive,$<TARGET_FILE:sqlite3mc>,--no-whole-archive"
    "LINKER:--export-dynamic-symbol=sqlite3_*")
  add_dependencies(${name} sqlite3mc)
endfunction()

# onedoor_test(layer USES target...): one Catch2 program of tests/<layer>/*.cpp; the layer itself is
# linked whole, so that a header used against the arrows fails to link. A test that needs a window
# has a file main.cpp of its own, else tests/support/main.cpp serves.
function(onedoor_test layer)
  cmake_parse_arguments(test "" "TIMEOUT" "USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${layer}/*.cpp
    ${CMAKE_SOURCE_DIR}/tests/${layer}/*.h)
  if(NOT sources)
    return()
  endif()
  if(NOT EXISTS ${CMAKE_SOURCE_DIR}/tests/${layer}/main.cpp)
    list(APPEND sources ${CMAKE_SOURCE_DIR}/tests/support/main.cpp)
  endif()
  add_executable(test_${layer} ${sources})
  onedoor_program(test_${layer})
  target_link_libraries(test_${layer} PRIVATE ${test_USES} Qt6::Test)
  target_compile_definitions(test_${layer} PRIVATE
    ONEDOOR_SOURCE="${CMAKE_SOURCE_DIR}" ONEDOOR_BINARY="${CMAKE_BINARY_DIR}"
    ONEDOOR_DEPS="${ONEDOOR_DEPS}")
  if(layer MATCHES "^(ui|journey)$")
    onedoor_precompile(test_${layer} ${widget_headers} <catch2/catch.hpp> <QTest> <QSignalSpy>)
  elseif(NOT layer STREQUAL "tidy")
    onedoor_precompile(test_${layer} <catch2/catch.hpp>)
  endif()
  # Catch2 is made in these: they say so before they include it.
  set_source_files_properties(${CMAKE_SOURCE_DIR}/tests/support/main.cpp
    ${CMAKE_SOURCE_DIR}/tests/${layer}/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  add_test(NAME ${layer} COMMAND test_${layer})
  if(NOT test_TIMEOUT)
    set(test_TIMEOUT 600)
  endif()
  set_tests_properties(${layer} PROPERTIES TIMEOUT ${test_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;ONEDOOR_RESOURCES=${CMAKE_SOURCE_DIR}/resources")
endfunction()
