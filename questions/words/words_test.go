package words

import (
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// Every sentence exists in both languages.
func TestNoSentenceIsEmpty(t *testing.T) {
	for lang, w := range all {
		checkFilled(t, string(lang), reflect.ValueOf(*w))
	}
}

func checkFilled(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			checkFilled(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Array, reflect.Slice:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for i := range v.Len() {
			checkFilled(t, path+"[]", v.Index(i))
		}
	case reflect.Map:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for _, k := range v.MapKeys() {
			checkFilled(t, path+"["+k.String()+"]", v.MapIndex(k))
		}
	case reflect.String:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
	default:
		if v.IsZero() {
			t.Errorf("%s is empty", path)
		}
	}
}

// A sentence that nobody says is not kept: every field is named somewhere in
// the program.
func TestEverySentenceIsSaid(t *testing.T) {
	said := map[string]bool{}
	name := regexp.MustCompile(`\.[A-Z]\w*`)
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := fs.ReadFile(root, path)
		for _, field := range name.FindAll(source, -1) {
			said[string(field[1:])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	checkSaid(t, said, reflect.TypeFor[Words]())
}

func checkSaid(t *testing.T, said map[string]bool, v reflect.Type) {
	t.Helper()
	for v.Kind() == reflect.Array || v.Kind() == reflect.Slice || v.Kind() == reflect.Map {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return
	}
	for i := range v.NumField() {
		f := v.Field(i)
		if f.IsExported() && !said[f.Name] {
			t.Errorf("nobody says %s.%s", v.Name(), f.Name)
		}
		checkSaid(t, said, f.Type)
	}
}
