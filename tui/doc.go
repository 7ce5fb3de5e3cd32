// Package tui is the program on the screen.
//
// # Shape
//
// [App] is the only tea.Model. It owns what all pages share: the window, the
// theme, the words, the catalogue and the [session], the assessment at hand
// with what of it is not on the disk yet. A page is a [screen]: it handles
// keys and draws the body between header and footer. Pages and overlays are
// plain structs; what they do to the assessment goes through the session, and
// what they do to the disk goes through commands of the App. The plans have a
// [planBook] of their own, for an entry is changed without its assessment being
// open.
//
// # Rules
//
//   - Update does no I/O. Commands close over copies and come back as
//     messages.
//   - Pages change the session, the plans and the room; none of them saves.
//     After every message Update settles up: what changed is sent. One save of
//     each is in flight at a time; what changes meanwhile goes into the next.
//     The corner says "saved" only for what the store has confirmed.
//   - No command is thrown away; a test looks for that.
//   - Views follow from the state alone, are safe at any window size, and as
//     high and wide as their [layout] says: nothing jumps. All that drawing may
//     change is how wide a field is.
//   - Text from people and files is drawn through [words.Clean] only.
//
// The package imports model, with interchange, and questions. It never imports
// store: it declares the small interfaces that it needs ([Store], [Paper]).
package tui
