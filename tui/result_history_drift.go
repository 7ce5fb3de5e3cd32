package tui

import (
	"fmt"

	"kundenbindung/model"
	"kundenbindung/model/interchange"
)

// mostDrifts is how many figures are named that are counted otherwise today.
const mostDrifts = 4

// drift says where a finished assessment counts otherwise today than it did
// when it was finished, and why: the figures on this page are all of today's
// catalogue.
func (p *historyPage) drift(x *model.Assessment, at int) {
	doc := p.a.file.Results[x.ID]
	if doc == nil {
		return
	}
	archived, err := interchange.DecodeResult(doc)
	if err != nil {
		return // from another program; nothing is claimed of it
	}
	drifts := archived.Drifts(&p.c.figures[at])
	if len(drifts) == 0 {
		return
	}
	var parts []string
	for _, d := range drifts[:min(len(drifts), mostDrifts)] {
		then, now := p.a.words.ThenAndNow(d.Then, d.Now)
		parts = append(parts, fmt.Sprintf(p.a.words.History.DriftOne, p.a.trackName(d.Track), then, now))
	}
	w := &p.a.words.History
	text := w.WasWhat(parts, len(drifts)-len(parts))
	today := p.a.cat.Method.Version
	if x.Catalogue == today || x.Catalogue == "" {
		p.say(fmt.Sprintf(w.DriftSame, p.day(x), text))
		return
	}
	p.say(fmt.Sprintf(w.Drift, clean(x.Catalogue), p.day(x), text, clean(today)))
}
