// The one Trusted Types policy. Markup reaches the page in two ways: go-app's
// raw nodes, and the painter's records. Both are charts and sentences that the
// program wrote and escaped. Should it ever fail to escape, this lets through
// plain shapes and words alone: no scripts, handlers, styles, iframes or forms.
(() => {
  "use strict";

  if (!window.trustedTypes) return;

  const root = new URL(".", document.currentScript.src).href;

  const names =
    "svg g path line rect circle ellipse polyline polygon text tspan title desc defs clippath mask marker pattern symbol " +
    "use lineargradient radialgradient stop span strong em b i abbr sup sub small br wbr p div section ul ol li dl dt dd " +
    "table caption colgroup col thead tbody tfoot tr th td h1 h2 h3 h4 h5 h6 data time code kbd var samp mark del ins q " +
    "cite figure figcaption button label output details summary optgroup option a";
  const attribute =
    `\\s+(?:href="(?:#|\\?|\\.{0,2}/|https://)[^"<]*"|(?!(?:on|style|src|href|xlink|action|formaction|srcdoc)\\b|on)[-\\w:.]+(?:="[^"<]*")?)`;
  const tag = new RegExp(`</?(?:${names.replaceAll(" ", "|")})(?:${attribute})*\\s*/?>`, "iy");

  const plain = (markup) => {
    for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", tag.lastIndex)) {
      tag.lastIndex = at;
      if (!tag.test(markup)) return false;
    }
    return true;
  };

  trustedTypes.createPolicy("default", {
    createHTML(markup) {
      if (plain(markup)) return markup;
      console.error("markup refused:", markup.slice(0, 200));
      return "";
    },
    // Only workers of this site are loaded by address.
    createScriptURL(address) {
      const url = new URL(address, document.baseURI).href;
      return url.startsWith(root) ? url : null;
    },
  });
})();
