#!/usr/bin/env bash
# How well the screens are read at the other end of a video call; see docs/legibility.md for what is measured.
# Wants rsvg-convert, ffmpeg, ImageMagick, tesseract and DejaVu Sans Mono:
#   apt-get install librsvg2-bin ffmpeg imagemagick tesseract-ocr fonts-dejavu-core
# docs/legibility.sh [PATTERN] measures all pictures of the gallery, or those whose names match the extended PATTERN.
set -euo pipefail
cd "$(dirname "$0")/.."
export OMP_THREAD_LIMIT=1 LC_ALL=C.UTF-8
folder=target/legibility

# The words of a text, sorted: letters and digits, two at least; whoever reads "Low" has read "low".
words() { grep -oE '[[:alnum:]]{2,}' | tr '[:upper:]' '[:lower:]' | sort || true; }

# One picture, read back after one way of compressing it: way, name, words there, words read, words lost.
measure() {
  local name=$1 way=$2 picture=$folder/$1.$2
  case $way in
    # A still in a call of 300 kbit/s, two seconds after it was put up.
    call)
      ffmpeg -loglevel error -y -loop 1 -framerate 10 -t 2 -i "$folder/$name.png" -pix_fmt yuv420p -c:v libx264 \
        -threads 1 -preset veryfast -tune zerolatency -b:v 300k -maxrate 300k -bufsize 300k "$picture.mp4"
      ffmpeg -loglevel error -y -i "$picture.mp4" -vf select='eq(n\,19)' -frames:v 1 "$picture.png"
      ;;
    # The first frame alone, while there is no room yet.
    first)
      ffmpeg -loglevel error -y -i "$folder/$name.png" -pix_fmt yuv420p -c:v libx264 -threads 1 -preset veryfast \
        -crf 38 -frames:v 1 "$picture.mp4"
      ffmpeg -loglevel error -y -i "$picture.mp4" -frames:v 1 "$picture.png"
      ;;
    jpeg) convert "$folder/$name.png" -quality 20 "$picture.jpg" && convert "$picture.jpg" "$picture.png" ;;
  esac
  # The reader was taught on dark words on paper, some thirty pixels high; no more is known than before.
  local negate=()
  [[ $name != *.dark ]] || negate=(-negate)
  convert "$picture.png" "${negate[@]}" -colorspace Gray -filter Lanczos -resize 200% "$picture.read.png"
  tesseract "$picture.read.png" - --psm 6 -l eng 2>/dev/null | words >"$picture.words"
  local there read
  there=$(wc -l <"$folder/$name.words")
  read=$(comm -12 "$folder/$name.words" "$picture.words" | wc -l)
  printf '%s\t%s\t%s\t%s\t%s\n' "$way" "$name" "$there" "$read" \
    "$(comm -23 "$folder/$name.words" "$picture.words" | paste -sd' ')"
}

prepare() {
  local name=$1
  sed -E 's/font-family="[^"]*"/font-family="DejaVu Sans Mono"/' "$folder/$name.svg" |
    rsvg-convert --width 1920 --height 1080 --keep-aspect-ratio -o "$folder/$name.shared.png"
  # A screen of 1920 by 1080 with nothing but the terminal, as the others get it: 1280 by 720.
  local back=white
  [[ $name != *.dark ]] || back='#14161a'
  convert "$folder/$name.shared.png" -background "$back" -gravity center -extent 1920x1080 \
    -filter Triangle -resize 1280x720 "$folder/$name.png"
  words <"$folder/$name.txt" >"$folder/$name.words"
}

if [ "${1:-}" = --one ]; then
  prepare "$2"
  measure "$2" call
  measure "$2" first
  measure "$2" jpeg
  exit
fi

rm -rf "$folder"
cargo run --quiet --example gallery -- --into "$folder"
find "$folder" -name '*.svg' -printf '%f\n' | sed 's/\.svg$//' | { grep -E "${1:-.}" || true; } | sort |
  xargs -P "$(nproc)" -I{} "$0" --one {} | sort >"$folder/results.tsv"

awk -F'\t' '
  { split($2, part, "."); kind = $1 " " part[2] " " part[3]; there[kind] += $3; read[kind] += $4; all += $3; got += $4 }
  $3 && $4 / $3 < 0.99 { low[kind]++; least = least sprintf("%6.2f %%  %s %s: %s\n", 100 * $4 / $3, $1, $2, $5) }
  { pictures[kind]++ }
  END {
    for (kind in there)
      printf "%6.2f %%  %s: %d words in %d pictures, %d under 99 %%\n", 100 * read[kind] / there[kind], kind, there[kind], pictures[kind], low[kind] | "sort"
    close("sort")
    printf "%6.2f %%  all: %d words\n\nUnder 99 %%, and the words that were not read:\n%s", 100 * got / all, all, least
  }' "$folder/results.tsv"
