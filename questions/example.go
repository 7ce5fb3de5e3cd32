package questions

import (
	"bytes"
	_ "embed"
	"fmt"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

//go:embed catalog/example.json
var exampleDocument []byte

// Example returns the finished assessment of a made-up company, for looking at
// a result before answering anything. It is never stored.
func Example() (model.Assessment, error) {
	a, err := interchange.Decode(bytes.NewReader(exampleDocument))
	if err != nil {
		return a, fmt.Errorf("example: %w", err)
	}
	return a, nil
}
