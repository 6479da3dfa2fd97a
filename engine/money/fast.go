package money

// Fast is money as a float64, in billions of dollars. It does not round.
type Fast float64

// Of is the amount of so many billions of dollars.
func (Fast) Of(billions float64) Fast { return Fast(billions) }

// Plus is the sum.
func (f Fast) Plus(g Fast) Fast { return f + g }

// Minus is the difference.
func (f Fast) Minus(g Fast) Fast { return f - g }

// Times is the amount times a rate.
func (f Fast) Times(rate float64) Fast { return Fast(float64(f) * rate) }

// Compare orders two amounts.
func (f Fast) Compare(g Fast) int {
	switch {
	case f < g:
		return -1
	case f > g:
		return 1
	}
	return 0
}

// Billions is the amount in billions of dollars.
func (f Fast) Billions() float64 { return float64(f) }
