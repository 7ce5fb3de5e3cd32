package main

import (
	"fmt"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"kundenbindung/model"
	"kundenbindung/store"
)

// fillPlan puts entries on the plans of the two assessments of a script: no
// command does, for that takes a person at the screen.
func fillPlan(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: plan")
	}
	now := time.Date(2026, 11, 15, 9, 0, 0, 0, time.UTC)
	st, err := store.Open(ts.Getenv("KUNDENBINDUNG_DB"), store.Options{Now: func() time.Time { return now }})
	ts.Check(err)
	defer func() { ts.Check(st.Close()) }()
	for i, e := range []model.PlanEntry{
		{Text: "Alten Newsletter einstellen", Status: model.PlanDone},
		{Text: "Schild malen", Due: "2026-12-01", Status: model.PlanRunning},
		{
			Measure: "complaints-name-and-deadline", Who: "Frau \x1b[31mÖz", Due: "2026-11-18", Note: "Zettel", Start: model.Known(12),
			Readings: []model.Reading{{At: "2026-11-20", Value: 8.5, Note: "mehr"}},
		},
		{
			Items: model.ItemSet(0).With(model.Ease), Others: []string{"service.neu\x1b[2J"},
			Assessment: "22222222-2222-4222-8222-222222222222",
		},
		{Text: "Heute", Due: "2026-11-21"},
	} {
		e.ID = fmt.Sprintf("%08d-0000-4000-8000-000000000000", i)
		if e.Assessment == "" {
			e.Assessment = "11111111-1111-4111-8111-111111111111"
		}
		now = now.Add(time.Minute)
		_, err := st.SavePlan(e)
		ts.Check(err)
	}
}
