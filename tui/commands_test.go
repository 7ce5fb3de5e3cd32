package tui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"testing"
)

// A command is never thrown away. What asks for a save counts as sent from then
// on: without its command it would be on its way to the disk for ever.
func TestNoCommandIsThrownAway(t *testing.T) {
	fset := token.NewFileSet()
	files := sources(t, fset)
	used := map[*ast.Ident]types.Object{}
	known := types.Config{Importer: nothing{}, Error: func(error) {}} // what is imported does not matter here
	if pkg, err := known.Check("tui", fset, files, &types.Info{Uses: used}); pkg == nil {
		t.Fatal(err)
	}
	commands := map[token.Pos]bool{}
	for _, f := range files {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && givesCommand(fn) {
				commands[fn.Name.Pos()] = true
			}
		}
	}
	checked := 0
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			if name, ok := n.(*ast.Ident); ok && used[name] != nil && commands[used[name].Pos()] {
				checked++
			}
			if name := called(dropped(n)); name != nil && used[name] != nil && commands[used[name].Pos()] {
				t.Errorf("%s: the command of %s is thrown away", fset.Position(name.Pos()), name.Name)
			}
			return true
		})
	}
	if checked < 100 {
		t.Errorf("only %d commands are found", checked)
	}
}

// nothing is all that an import brings.
type nothing struct{}

func (nothing) Import(path string) (*types.Package, error) {
	pkg := types.NewPackage(path, filepath.Base(path))
	pkg.MarkComplete()
	return pkg, nil
}

// sources parses the package without its tests.
func sources(t *testing.T, fset *token.FileSet) (files []*ast.File) {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

// givesCommand reports whether a function returns a tea.Cmd alone.
func givesCommand(fn *ast.FuncDecl) bool {
	out := fn.Type.Results
	if out == nil || len(out.List) != 1 {
		return false
	}
	sel, ok := out.List[0].Type.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "Cmd"
}

// dropped returns a call whose only result goes nowhere, or nil.
func dropped(n ast.Node) *ast.CallExpr {
	switch n := n.(type) {
	case *ast.ExprStmt:
		call, _ := n.X.(*ast.CallExpr)
		return call
	case *ast.AssignStmt:
		if name, ok := n.Lhs[0].(*ast.Ident); ok && len(n.Lhs) == 1 && name.Name == "_" {
			call, _ := n.Rhs[0].(*ast.CallExpr)
			return call
		}
	}
	return nil
}

// called returns the name of what is called, or nil.
func called(call *ast.CallExpr) *ast.Ident {
	if call == nil {
		return nil
	}
	switch fn := call.Fun.(type) {
	case *ast.SelectorExpr:
		return fn.Sel
	case *ast.Ident:
		return fn
	}
	return nil
}
