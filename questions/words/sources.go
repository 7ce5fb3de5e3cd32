package words

// The articles that the measures draw on, by the numbers that the catalogue
// gives them. Their titles are the same in every language.
var sourceTitles = map[string]string{
	"000": "„So binde ich meine Kunden langfristig“",
	"001": "„Was ist Kundenbindung?“",
	"002": "„Kundenbindung: Die Gewinnquelle Nr. 1“",
	"003": "„Kundenbindung messen und steigern“",
	"004": "„Müssen wir in der Kundenbindung ganz neu denken?“",
}

// SourceTitle names a source of a measure: the title of an article, or that it
// comes from practice.
func (r *Result) SourceTitle(id string) string {
	if title, ok := sourceTitles[id]; ok {
		return title
	}
	if id == "Praxis" {
		return r.Practice
	}
	return id
}
