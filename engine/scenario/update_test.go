package scenario

import "flag"

// Update asks for what is written from the tables to be written anew.
var Update = flag.Bool("update", false, "write docs/inputs.md, docs/model.md's list of symbols and testdata/knobs.json anew")
