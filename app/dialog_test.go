package app

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tranche/app/chart"
)

// wrote is what was last written to the value of a field.
func wrote(p *Playground, field string) string { return p.painter.written[place{field, asValue}] }

func TestTheShareDialogHoldsTheLinkAndTheAnswer(t *testing.T) {
	p, s := running("v=1&p=ai-winter&theme=dark&knobs=winner&year=2030&lab=openai")
	p.openShare(false)
	want := site() + "?v=1&p=ai-winter&year=2030&lab=openai"
	if got := wrote(p, linkField); got != want {
		t.Errorf("the link is %q, want %q", got, want)
	}
	if got := wrote(p, textField); got != p.reading.answer()+"\n"+want {
		t.Errorf("the text is %q", got)
	}
	if got := s.read(); !strings.Contains(got, "p:hidden "+sendSlot+" 1") {
		t.Errorf("the system's share sheet is offered where there is none: %q", got)
	}
	p.tellCopied(linkField, true)
	p.tellCopied(textField, false)
	if got := s.read(); !strings.Contains(got, copied) || !strings.Contains(got, notCopied) {
		t.Errorf("of copying the page says %q", got)
	}
}

// element reads the first element of a snippet.
func element(t *testing.T, snippet, tag string) map[string]string {
	t.Helper()
	document, err := html.Parse(strings.NewReader(snippet))
	if err != nil {
		t.Fatal(err)
	}
	for node := range document.Descendants() {
		if node.Type == html.ElementNode && node.Data == tag {
			attributes := map[string]string{}
			for _, a := range node.Attr {
				attributes[a.Key] = a.Val
			}
			return attributes
		}
	}
	t.Fatalf("no %s in %q", tag, snippet)
	return nil
}

func TestTheSnippetsSayWhatTheSettingsSay(t *testing.T) {
	p, _ := running("v=1&p=ai-winter&year=2030")
	p.openEmbed()
	for setting, text := range map[string]string{
		"control1": "winner", "control2": "winner", "control3": "openai.accept", "chart": "roundtrip", "lab": "openai", "theme": "dark", "width": "600", "height": "500",
	} {
		p.publish(setting, text)
	}
	for _, bad := range [][2]string{{"chart", "<b>"}, {"lab", "google"}, {"theme", "blue"}, {"width", "0"}, {"height", "1e9"}, {"control1", "nonsense"}, {"control9", "winner"}} {
		p.publish(bad[0], bad[1])
	}
	const query = "v=1&p=ai-winter&year=2030&knobs=winner,openai.accept&chart=roundtrip&lab=openai&theme=dark"
	frame := element(t, wrote(p, frameField), "iframe")
	if frame["src"] != site()+"embed/?"+query || frame["width"] != "600" || frame["height"] != "500" || frame["title"] != pageTitle {
		t.Errorf("the frame is %v", frame)
	}
	if div := element(t, wrote(p, scriptField), "div"); div["data-tranche"] != query || div["title"] != pageTitle {
		t.Errorf("the element is %v", div)
	}
	if script := element(t, wrote(p, scriptField), "script"); script["src"] != site()+"embed.js" {
		t.Errorf("the script is %v", script)
	}
	p.publish("locked", "true")
	if got := element(t, wrote(p, frameField), "iframe")["src"]; !strings.HasSuffix(got, "&chart=roundtrip&lab=openai&theme=dark&locked") || strings.Contains(got, "knobs") {
		t.Errorf("locked, the frame is at %q", got)
	}
}

func TestAFrameIsOfOneChartAndTheControlsThatItsAddressNames(t *testing.T) {
	for query, want := range map[string]string{
		"":                                "anthropic.share.with openai.accept",
		"knobs=winner,shock.winter":       "winner shock.winter",
		"knobs=":                          "",
		"knobs=winner&locked":             "",
		"knobs=winner,nonsense":           "winner",
		"p=ai-winter&knobs=lock.porting,": "lock.porting",
	} {
		p := &Playground{embedded: true}
		p.start(query)
		if got := strings.Join(p.reading.view.controls(), " "); got != want {
			t.Errorf("%q shows %q, want %q", query, got, want)
		}
		if len(p.panel.plots) != 1 || p.panel.plots[0].id != usualChart {
			t.Errorf("%q shows other charts", query)
		}
	}
	for i := range chart.Table {
		p := &Playground{embedded: true}
		p.start("chart=" + chart.Table[i].ID)
		if p.panel.plots[0].id != chart.Table[i].ID {
			t.Errorf("%s is not the chart", chart.Table[i].ID)
		}
		if want := "v=1&p=base&chart=" + chart.Table[i].ID; p.query() != want {
			t.Errorf("the address goes on as %q, want %q", p.query(), want)
		}
	}
}
