package words

import (
	"reflect"
	"strings"
	"testing"
)

// The sentence about one thing takes what that about many takes behind its
// number, or nothing at all.
func TestPluralsTakeTheSame(t *testing.T) {
	found := 0
	for _, lang := range []Lang{German, English} {
		plurals(reflect.ValueOf(For(lang)).Elem(), "", func(field string, p Plural) {
			found++
			one, many := verbs(p.One), verbs(p.Many)
			if len(many) == 0 || many[0] != 'd' || one != "" && one != many[1:] {
				t.Errorf("%s, %s: %q and %q", lang, field, p.One, p.Many)
			}
		})
	}
	if found < 60 {
		t.Errorf("only %d were found", found)
	}
	if got, want := (Plural{"1 of %d, %s", "%d of %d, %s"}).And(1, 5, "x"), "1 of 5, x"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := (Plural{"1 of %d, %s", "%d of %d, %s"}).And(0, 5, "x"), "0 of 5, x"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// plurals calls do with all of them.
func plurals(v reflect.Value, field string, do func(field string, p Plural)) {
	p, ok := v.Interface().(Plural)
	switch {
	case ok:
		do(field, p)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				plurals(v.Field(i), v.Type().Name()+"."+v.Type().Field(i).Name, do)
			}
		}
	case v.Kind() == reflect.Array || v.Kind() == reflect.Slice:
		for i := range v.Len() {
			plurals(v.Index(i), field, do)
		}
	}
}

// verbs returns what a format takes: "ds" for a number and a text.
func verbs(format string) string {
	var b strings.Builder
	for _, part := range strings.Split(strings.ReplaceAll(format, "%%", ""), "%")[1:] {
		b.WriteByte(part[0])
	}
	return b.String()
}
