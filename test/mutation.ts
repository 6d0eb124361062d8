// Every test of src/posting in one file. The mutation tests load it once for each mutant, where eleven files would each
// load the engine anew. The property tests stay out: they are slow, and the examples must kill the mutants by themselves.
import './posting/allowed-dates.test';
import './posting/amounts.test';
import './posting/candidates.test';
import './posting/dimensions.test';
import './posting/gl-entries.test';
import './posting/grouping.test';
import './posting/rules.test';
import './posting/skip-reasons.test';
import './posting/test-report.test';
import './posting/automatic-posting.test';
import './posting/reports.test';
import './conformance/posting.test';
