package words

import (
	"regexp"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// option is an option of a command, such as --no-motion, with what stands
// before it.
var option = regexp.MustCompile(`(?:^|[^\pL\pN-])-{1,2}[a-z][a-z-]*`)

// joined stands for a hyphen that no line ends with. No text holds it: [Clean]
// drops it.
const joined = "\uE02D"

// Wrap breaks text at blanks and hyphens into lines of at most width cells. An
// option of a command stays whole, so that it can be read and copied; a word
// that is longer than a line is broken where it must be.
func Wrap(text string, width int) []string {
	text = option.ReplaceAllStringFunc(text, func(o string) string { return strings.ReplaceAll(o, "-", joined) })
	lines := strings.Split(ansi.Wrap(text, width, ""), "\n")
	tooWide := func(line string) bool { return ansi.StringWidth(strings.TrimRight(line, " ")) > width }
	for less := width - 1; less > 0 && slices.ContainsFunc(lines, tooWide); less-- {
		lines = strings.Split(ansi.Wrap(text, less, ""), "\n") // it lets hyphens stand out
	}
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], joined, "-")
	}
	return lines
}
