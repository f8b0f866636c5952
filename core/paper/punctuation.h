#pragma once

namespace onedoor
{

/// The rules of Chinese typesetting by character (避头尾).

/// Takes a whole cell: Han, Chinese punctuation, circled figures, boxes.
bool isWide(char32_t c);
/// May not begin a line: closing marks, stops, dashes and dots.
bool mayNotStart(char32_t c);
/// May not end a line: opening marks and currency signs.
bool mayNotEnd(char32_t c);
/// May hang beyond the line's end on a grid page.
bool mayHang(char32_t c);
/// Has half a cell of white that a tight line may take.
bool isSqueezable(char32_t c);
bool isPrivateUse(char32_t c);

} // namespace onedoor
