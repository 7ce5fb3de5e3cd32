package tui

// kind is how much room the window offers.
type kind uint8

const (
	tooSmall kind = iota // one sentence
	tiny                 // one state at a time
	compact              // chart in one line
	stacked              // chart under the page
	wide                 // chart beside the page
)

const (
	smallestWidth, smallestHeight = 40, 12
	listWidth, listHeight         = 60, 18  // below: one state at a time
	wideWidth                     = 100     // from here: two columns
	chartHeight                   = 30      // from here: a chart of several rows
	contentWidth, contentHeight   = 140, 48 // content is centred in larger windows
	livePane                      = 42      // columns of the chart beside a page
)

// layout says where things are, in cells.
type layout struct {
	kind          kind
	width, height int // of the content, with header and footer
	left, top     int // of the content in the window
	body          int // rows between header and footer
	footer        int // rows of keys
	rules         bool
	pane          int // columns of the right pane, 0 if none
}

// newLayout computes the layout of a window. It is the only place that knows
// the limits.
func newLayout(windowWidth, windowHeight int) layout {
	l := layout{width: min(windowWidth, contentWidth), height: min(windowHeight, contentHeight)}
	l.left, l.top = (windowWidth-l.width)/2, (windowHeight-l.height)/2
	switch {
	case l.width < smallestWidth || l.height < smallestHeight:
		l.kind = tooSmall
		return l
	case l.width < listWidth || l.height < listHeight:
		l.kind = tiny
	case l.height < chartHeight:
		l.kind = compact
	case l.width < wideWidth:
		l.kind = stacked
	default:
		l.kind = wide
		l.pane = max(livePane, l.width*2/5)
	}
	l.footer = 2
	if l.height < listHeight+2 {
		l.footer = 1
	}
	l.rules = l.kind != tiny && l.height >= listHeight+4
	l.body = l.height - 1 - l.footer
	if l.rules {
		l.body -= 2
	}
	return l
}

// margin is the space left and right of what is read.
func (l layout) margin() int {
	if l.width < listWidth {
		return 1
	}
	return 3
}

// column returns the width of the page beside the right pane.
func (l layout) column() int {
	if l.pane == 0 {
		return l.width
	}
	return l.width - l.pane - 1
}
