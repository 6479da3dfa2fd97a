// Bits prints every number of every preset's projection, in both arithmetics,
// by its bits, so that two machines can be compared.
package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"reflect"

	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/uncertainty"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	base := scenario.Base()
	for preset := range scenario.Presets() {
		s := preset.Scenario()
		write(out, preset.ID+" exact", reflect.ValueOf(projection.Of(s)).Elem())
		write(out, preset.ID+" fast", reflect.ValueOf(projection.Fast(s)).Elem())
		a := uncertainty.Attribute(base, s, "deal.npv", "aws.revenue.2028")
		for a.Step() {
		}
		write(out, preset.ID+" attributed", reflect.ValueOf(a.Contributions()))
	}
}

// write prints the numbers in a value, each with where it stands.
func write(out *bufio.Writer, at string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Float64:
		fmt.Fprintf(out, "%s %016x\n", at, math.Float64bits(v.Float()))
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				write(out, at+" "+field.Name, v.Field(i))
			}
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			write(out, fmt.Sprint(at, " ", i), v.Index(i))
		}
	}
}
