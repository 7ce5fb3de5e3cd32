package words

import "testing"

func TestFromLocale(t *testing.T) {
	for locale, want := range map[string]Lang{
		"": German, "C": German, "POSIX": German, "C.UTF-8": German, "c": German,
		"de": German, "DE": German, "de_AT.UTF-8": German, "De_ch": German, "de-DE": German, "de@euro": German, "deu": German,
		"en": English, "EN_US": English, "fr_FR.UTF-8": English, "nds_DE": English,
	} {
		if got := FromLocale(locale); got != want {
			t.Errorf("%q: got %s, want %s", locale, got, want)
		}
	}
}

func TestParseLang(t *testing.T) {
	for value, want := range map[string]Lang{"de": German, "DE": German, "en": English, "En": English} {
		if got, ok := ParseLang(value); !ok || got != want {
			t.Errorf("%q: got %s, %v", value, got, ok)
		}
	}
	if _, ok := ParseLang("fr"); ok {
		t.Error("fr is no language of the program")
	}
}
