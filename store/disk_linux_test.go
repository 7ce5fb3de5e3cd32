package store

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// A model of a disk under a power cut, after ALICE (OSDI '14). What a program
// wrote and did not flush can be there, be missing or be torn, each write for
// itself; changes of names in a folder reach the disk in their order, but only
// the flush of the folder makes sure of them. A flush of a file does not flush
// its name.

const sector = 512

// effect is a write or, where data is nil, a new size.
type effect struct {
	data []byte
	at   int64
}

// inode is a file without a name.
type inode struct {
	durable []byte
	pending []effect
}

// naming gives a name to an inode, or takes it away where the inode is nil.
type naming struct {
	folder, name string
	to           *inode
}

type disk struct {
	files   map[string]*inode // as the program sees them
	names   map[string]*inode // as they are on the disk for sure
	pending []naming          // of all folders, in order
}

func newDisk() *disk { return &disk{files: map[string]*inode{}, names: map[string]*inode{}} }

func (d *disk) create(path string) *inode {
	if d.files[path] == nil {
		d.name(path, &inode{})
	}
	return d.files[path]
}

func (d *disk) name(path string, to *inode) {
	if to == nil {
		delete(d.files, path)
	} else {
		d.files[path] = to
	}
	d.pending = append(d.pending, naming{filepath.Dir(path), path, to})
}

func (d *disk) rename(from, to string) {
	file := d.files[from]
	d.name(to, file)
	d.name(from, nil)
}

func (i *inode) write(data []byte, at int64) {
	i.pending = append(i.pending, effect{bytes.Clone(data), at})
}

func (i *inode) truncate(size int64) { i.pending = append(i.pending, effect{nil, size}) }

func (i *inode) sync() {
	for _, c := range i.pending {
		i.durable = c.apply(i.durable)
	}
	i.pending = nil
}

func (d *disk) syncFolder(folder string) {
	var left []naming
	for _, n := range d.pending {
		if n.folder == folder {
			apply(d.names, n)
		} else {
			left = append(left, n)
		}
	}
	d.pending = left
}

func apply(names map[string]*inode, n naming) {
	if n.to == nil {
		delete(names, n.name)
	} else {
		names[n.name] = n.to
	}
}

func (c effect) apply(content []byte) []byte {
	if c.data == nil {
		return resize(content, c.at)
	}
	content = resize(content, max(int64(len(content)), c.at+int64(len(c.data))))
	copy(content[c.at:], c.data)
	return content
}

func resize(content []byte, size int64) []byte {
	if int64(len(content)) >= size {
		return content[:size:size]
	}
	return append(content, make([]byte, size-int64(len(content)))...)
}

// unsynced returns the names of the files with writes that are not flushed.
func (d *disk) unsynced() (names []string) {
	for name, file := range d.files {
		if len(file.pending) > 0 {
			names = append(names, name)
		}
	}
	return names
}

// crash returns the files of one disk as a power cut can leave it now.
func (d *disk) crash(random *rand.Rand) map[string][]byte {
	names := map[string]*inode{}
	for name, file := range d.names {
		names[name] = file
	}
	cut := map[string]int{} // folder to how many of its changes arrive
	for _, n := range d.pending {
		if _, ok := cut[n.folder]; !ok {
			cut[n.folder] = random.IntN(len(d.pending) + 1)
		}
		if cut[n.folder] > 0 {
			apply(names, n)
			cut[n.folder]--
		}
	}
	mood := random.IntN(4)
	image := map[string][]byte{}
	for name, file := range names {
		image[name] = file.crash(random, mood)
	}
	return image
}

// crash keeps all, none, some or parts of what was not flushed.
func (i *inode) crash(random *rand.Rand, mood int) []byte {
	content := bytes.Clone(i.durable)
	for _, c := range i.pending {
		switch {
		case mood == 0 || mood > 1 && random.IntN(2) == 0:
			content = c.apply(content)
		case mood == 1 || c.data == nil:
		case mood == 2: // the size of the file arrives, the data does not
			content = resize(content, max(int64(len(content)), c.at+int64(len(c.data))))
		default:
			content = c.tear(content, random)
		}
	}
	return content
}

// tear writes some of the sectors.
func (c effect) tear(content []byte, random *rand.Rand) []byte {
	content = resize(content, max(int64(len(content)), c.at+int64(len(c.data))))
	for from := 0; from < len(c.data); from += sector {
		if random.IntN(2) == 0 {
			to := min(from+sector, len(c.data))
			copy(content[c.at+int64(from):], c.data[from:to])
		}
	}
	return content
}

// lay puts an image into an empty folder in place of the folder it was
// recorded in.
func lay(image map[string][]byte, recorded, folder string) error {
	for name, content := range image {
		path := filepath.Join(folder, strings.TrimPrefix(name, recorded))
		if err := os.MkdirAll(filepath.Dir(path), folderMode); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, fileMode); err != nil {
			return err
		}
	}
	return nil
}
