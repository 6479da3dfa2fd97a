package link

import "testing"

func TestNoTwoIdsShareACode(t *testing.T) {
	seen := map[string]string{}
	for _, id := range known {
		if other, taken := seen[code(id)]; taken {
			t.Errorf("%s and %s are both %s: give the newer one another name", other, id, code(id))
		}
		seen[code(id)] = id
	}
}

func TestCodesStayWhatTheyAre(t *testing.T) {
	for id, want := range map[string]string{"openai.accept": "nZZ", "chip.trn2.price": "Twz", "shock.winter.depth": "ZCg", "tranches.openai": "Jsd"} {
		if got := code(id); got != want {
			t.Errorf("%s is %s, want %s: old addresses depend on it", id, got, want)
		}
	}
}

func TestNumbersRoundToSixDecimals(t *testing.T) {
	for text, want := range map[string]string{
		"0.7142857142857143": "0.714286", "1.5": "1.5", "-0.1234565": "-0.123457", "-0.0000001": "0", "0.9999999": "1", "-1.9999999": "-2",
		"100000000000000.1234567": "100000000000000.123457", "0.0000004": "0", "9.9999999": "10", "99.9999995": "100", "-9.9999999": "-10", "-0.9999996": "-1", "10.0000001": "10", "2030Q4": "2030Q4",
	} {
		if got := short(text); got != want {
			t.Errorf("%s becomes %s, want %s", text, got, want)
		}
	}
}
