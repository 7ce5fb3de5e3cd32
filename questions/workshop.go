package questions

import "kundenbindung/model"

// Bounds of times that somebody might set.
const (
	mostSeconds = 3600
	mostMinutes = 480
)

// workshop is the schema of how long a workshop takes.
func workshop(w *model.WorkshopRule) decoder {
	seconds := func(to *int) decoder { return integer(to, 1, mostSeconds) }
	return object(
		need("seconds", object(
			need("laptop", seconds(&w.LaptopSeconds)),
			need("cards", seconds(&w.CardsSeconds)),
			need("tick", seconds(&w.TickSeconds)),
			need("sheet", seconds(&w.SheetSeconds)),
			need("files", seconds(&w.FilesSeconds)),
			need("closing", seconds(&w.ClosingSeconds)),
		)),
		need("point", integer(&w.PointMinutes, 1, mostMinutes)),
		need("long_from", integer(&w.LongFrom, 1, mostMinutes)),
		need("short", frame(&w.Short)),
		need("long", frame(&w.Long)),
	)
}

// frame is the schema of the phases of a workshop. How long the vote takes is
// worked out.
func frame(to *[model.ScriptPhaseCount]int) decoder {
	var fields []field
	for phase := range model.ScriptPhase(model.ScriptPhaseCount) {
		if phase != model.PhaseVote {
			fields = append(fields, need(phase.ID(), integer(&to[phase], 0, mostMinutes)))
		}
	}
	return object(fields...)
}
