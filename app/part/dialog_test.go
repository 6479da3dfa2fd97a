package part

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
)

// site is the way to the whole page.
const site = "../"

func TestTheShareDialogHoldsTheLinkAndTheAnswer(t *testing.T) {
	p, to := opened("v=1&p=ai-winter&theme=dark&knobs=winner&year=2030&lab=openai")
	WriteShare(to, p, false)
	want := site + "?v=1&p=ai-winter&year=2030&lab=openai"
	if got := written(to, paint.Value, linkField.id); got != want {
		t.Errorf("the link is %q, want %q", got, want)
	}
	if got := written(to, paint.Value, textField.id); got != Answer(p)+"\n"+want {
		t.Errorf("the text is %q", got)
	}
	if got := read(to); !strings.Contains(got, "p:hidden "+sendSlot+" 1") {
		t.Errorf("the system's share sheet is offered where there is none: %q", got)
	}
	WriteCopied(to, linkField.id, true)
	WriteCopied(to, textField.id, false)
	if got := read(to); !strings.Contains(got, text.Say("copy.done")) || !strings.Contains(got, text.Say("copy.refused")) {
		t.Errorf("of copying the page says %q", got)
	}
	WriteShare(to, p, true)
	if got := read(to); !strings.Contains(got, "t copied:share-link ") || !strings.Contains(got, "p:hidden "+sendSlot+" 0") {
		t.Errorf("a dialog that is opened again writes %q", got)
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
	p, to := opened("v=1&p=ai-winter&year=2030")
	session.OpenEmbed(p.Session)
	for _, control := range []string{"anthropic.share.with", "winner", "openai.accept", "openai.accept"} { // away, and added; away, and added last
		do(p, "pick", control, "")
	}
	for setting, text := range map[string]string{
		"chart": "roundtrip", "lab": "openai", "theme": "dark", "width": "600", "height": "500",
	} {
		do(p, "setting", setting, text)
	}
	for _, bad := range [][2]string{{"chart", "<b>"}, {"lab", "google"}, {"theme", "blue"}, {"width", "0"}, {"height", "1e9"}, {"control1", "winner"}} {
		do(p, "setting", bad[0], bad[1])
	}
	do(p, "pick", "nonsense", "")
	const query = "v=1&p=ai-winter&year=2030&knobs=winner,openai.accept&chart=roundtrip&lab=openai&theme=dark"
	WriteEmbed(to, p)
	wrote := func(field copyField) string { return written(to, paint.Value, field.id) }
	frame := element(t, wrote(iframeField), "iframe")
	if frame["src"] != site+"embed/?"+query || frame["width"] != "600" || frame["height"] != "500" || frame["title"] != text.Say("page.title") {
		t.Errorf("the frame is %v", frame)
	}
	if div := element(t, wrote(scriptField), "div"); div["data-tranche"] != query || div["title"] != text.Say("page.title") {
		t.Errorf("the element is %v", div)
	}
	if script := element(t, wrote(scriptField), "script"); script["src"] != site+"embed.js" {
		t.Errorf("the script is %v", script)
	}
	do(p, "setting", "fixed", "true")
	WriteEmbed(to, p)
	if script := element(t, wrote(scriptField), "script"); script["src"] != site+"embed.js" || script["integrity"] != "" {
		t.Errorf("where no other name is known, the script is %v", script)
	}
	p.Script = Script{"embed.0123.js", "sha384-abc"}
	WriteEmbed(to, p)
	if script := element(t, wrote(scriptField), "script"); script["src"] != site+"embed.0123.js" || script["integrity"] != "sha384-abc" || script["crossorigin"] != "anonymous" {
		t.Errorf("held to its hash, the script is %v", script)
	}
	do(p, "setting", "fixed", "false")
	do(p, "setting", "locked", "true")
	WriteEmbed(to, p)
	if got := element(t, wrote(iframeField), "iframe")["src"]; !strings.HasSuffix(got, "&chart=roundtrip&lab=openai&theme=dark&locked") || strings.Contains(got, "knobs") {
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
		p, _ := openedIn(query, true)
		if got := strings.Join(p.View.Controls(), " "); got != want {
			t.Errorf("%q shows %q, want %q", query, got, want)
		}
		if len(p.Plots.list) != 1 || p.Plots.list[0].ID != "revenue" {
			t.Errorf("%q shows other charts", query)
		}
	}
	for i := range chart.Table {
		p, _ := openedIn("chart="+chart.Table[i].ID, true)
		if p.Plots.list[0].ID != chart.Table[i].ID {
			t.Errorf("%s is not the chart", chart.Table[i].ID)
		}
		if want := "v=1&p=base&chart=" + chart.Table[i].ID; p.Query() != want {
			t.Errorf("the address goes on as %q, want %q", p.Query(), want)
		}
	}
}
