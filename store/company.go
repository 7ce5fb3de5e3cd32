package store

import (
	"kundenbindung/model"
)

// Company returns everything that is stored about the company of an assessment,
// or [model.ErrNotFound]. Ballots are not among its assessments.
func (s *Store) Company(assessment string) (model.CompanyFile, error) {
	var file model.CompanyFile
	found := false
	err := s.read("read company", func(t tx) (err error) {
		file, err = readCompany(t, assessment)
		found = true
		return err
	})
	if err == nil && !found {
		err = s.fail("read company", model.ErrNotFound)
	}
	if err != nil {
		return model.CompanyFile{}, err
	}
	return file, nil
}

func readCompany(t tx, assessment string) (model.CompanyFile, error) {
	file := model.CompanyFile{Results: map[string][]byte{}}
	company, err := companyID(t.row(companyOf, assessment))
	if err != nil {
		return file, err
	}
	if err := t.row(companyName, company).Scan(&file.Name); err != nil {
		return file, err
	}
	var ids []string
	err = t.each(func(scan func(...any) error) error {
		var id string
		var result *string
		err := scan(&id, &result)
		ids = append(ids, id)
		if result != nil {
			file.Results[id] = []byte(*result)
		}
		return err
	}, listCompany, company)
	if err != nil {
		return file, err
	}
	if file.Records, err = readRecords(t, ids); err != nil {
		return file, err
	}
	file.Plan, err = readPlans(t, companyPlan, company)
	return file, err
}

func readRecords(t tx, ids []string) ([]model.Record, error) {
	records := make([]model.Record, 0, len(ids))
	for _, id := range ids {
		r, err := readRecord(t, id)
		if err != nil {
			return nil, err
		}
		records = append(records, r)
	}
	return records, nil
}
