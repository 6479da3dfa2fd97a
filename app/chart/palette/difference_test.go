package palette

import "math"

// A vision turns linear red, green and blue into what an eye makes of it.
type vision struct {
	name   string
	matrix [3][3]float64
}

// visions are the usual one and the three kinds of colour blindness, each
// complete: the matrices of Machado, Oliveira and Fernandes (2009).
var visions = []vision{
	{"usual vision", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"protanopia", [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
	{"deuteranopia", [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
	{"tritanopia", [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}

// linear is a colour's light, each part from 0 to 1.
func linear(rgb uint32) (light [3]float64) {
	for i := range light {
		part := float64(rgb>>(16-8*i)&0xff) / 255
		if part <= 0.04045 {
			light[i] = part / 12.92
		} else {
			light[i] = math.Pow((part+0.055)/1.055, 2.4)
		}
	}
	return light
}

func (v vision) see(light [3]float64) (seen [3]float64) {
	for i, row := range v.matrix {
		seen[i] = min(max(row[0]*light[0]+row[1]*light[1]+row[2]*light[2], 0), 1)
	}
	return seen
}

// lab is CIE L*a*b* under D65.
func lab(light [3]float64) [3]float64 {
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124564*light[0] + 0.3575761*light[1] + 0.1804375*light[2]) / 0.95047)
	y := f(0.2126729*light[0] + 0.7151522*light[1] + 0.0721750*light[2])
	z := f((0.0193339*light[0] + 0.1191920*light[1] + 0.9503041*light[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// difference is ΔE00, CIE's colour difference of the year 2000.
func difference(one, two [3]float64) float64 {
	const seventh = 6103515625 // 25 to the seventh
	mean := (math.Hypot(one[1], one[2]) + math.Hypot(two[1], two[2])) / 2
	g := 1.5 - 0.5*math.Sqrt(math.Pow(mean, 7)/(math.Pow(mean, 7)+seventh))
	c1, h1 := polar(one[1]*g, one[2])
	c2, h2 := polar(two[1]*g, two[2])
	turn, h := h2-h1, (h1+h2)/2
	switch {
	case c1*c2 == 0:
		turn, h = 0, h1+h2
	case math.Abs(turn) > 180 && h1+h2 < 360:
		turn, h = turn-math.Copysign(360, turn), h+180
	case math.Abs(turn) > 180:
		turn, h = turn-math.Copysign(360, turn), h-180
	}
	light, c := (one[0]+two[0])/2, (c1+c2)/2
	cos := func(degrees float64) float64 { return math.Cos(degrees * math.Pi / 180) }
	t := 1 - 0.17*cos(h-30) + 0.24*cos(2*h) + 0.32*cos(3*h+6) - 0.20*cos(4*h-63)
	offset := (light - 50) * (light - 50)
	dl := (two[0] - one[0]) / (1 + 0.015*offset/math.Sqrt(20+offset))
	dc := (c2 - c1) / (1 + 0.045*c)
	dh := 2 * math.Sqrt(c1*c2) * math.Sin(turn/2*math.Pi/180) / (1 + 0.015*c*t)
	blue := (h - 275) / 25
	around := 30 * math.Exp(-blue*blue)
	rotation := -2 * math.Sqrt(math.Pow(c, 7)/(math.Pow(c, 7)+seventh)) * math.Sin(2*around*math.Pi/180)
	return math.Sqrt(dl*dl + dc*dc + dh*dh + rotation*dc*dh)
}

// polar is chroma and hue in degrees from 0 to 360.
func polar(a, b float64) (chroma, hue float64) {
	if hue = math.Atan2(b, a) * 180 / math.Pi; hue < 0 {
		hue += 360
	}
	return math.Hypot(a, b), hue
}

// contrast is that of the WCAG, from 1 to 21.
func contrast(one, two uint32) float64 {
	luminance := func(rgb uint32) float64 {
		light := linear(rgb)
		return 0.2126*light[0] + 0.7152*light[1] + 0.0722*light[2]
	}
	a, b := luminance(one), luminance(two)
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}
