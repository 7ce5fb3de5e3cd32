//go:build cgo

package main

// cgoEnabled says how the tests were built; the program under test is built
// the same way.
const cgoEnabled = "1"
