package interchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// WriteJSON writes anything as JSON as every document of this program is
// written: indented by one space, ended by a line feed, and with nothing in it
// that a terminal acts on. Errors come from dst.
func WriteJSON(dst io.Writer, doc any) error {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(doc); err != nil {
		return fmt.Errorf("encode document: %w", err)
	}
	return deliver(dst, harmless(text.Bytes()))
}

func deliver(dst io.Writer, text []byte) error {
	if _, err := dst.Write(text); err != nil {
		return fmt.Errorf("write document: %w", err)
	}
	return nil
}

// harmless returns JSON that says the same and can be shown: whatever steers a
// terminal, turns text around or hides in it becomes an escape. Such characters
// stand in texts only, so nothing else changes. Bytes that are no UTF-8 pass
// through.
func harmless(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r >= 0x7f && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			for _, unit := range utf16.Encode([]rune{r}) {
				out = fmt.Appendf(out, `\u%04x`, unit)
			}
		} else {
			out = append(out, text[:size]...)
		}
		text = text[size:]
	}
	return out
}
