/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/known.h"

#include <string.h>
#include <strings.h>

#include "lexicon/tenures.h"
#include "resolve/title.h"

enum {
	NAME_WORDS = 8,
	WORD_SIZE = 24,
	FORMS_COMPARED = 6,     /* of the name of one person */
	ROWS_COMPARED = 512,    /* more have no word but "Mohammed" in common */
	LEEWAY = 6,             /* months: what is announced early or told late */
	YEAR = 12
};

/* ---- names ---- */

/* The words of a name's key; no initials, nothing that other hands leave out. */
struct known_name {
	char words[NAME_WORDS][WORD_SIZE];
	uint32_t count;
};

static bool is_left_out(const char *word, size_t length)
{
	static const char *const small[] = { "al", "el",  "bin", "bint", "ben", "von",
					     "van", "de", "da",	 "do",	 "dos", "del",
					     "di", "der", "den", "la",	 "jr",	"sr",
					     "ould" };
	for (size_t i = 0; i < sizeof small / sizeof *small; i++)
		if (strlen(small[i]) == length && !memcmp(small[i], word, length))
			return true;
	return length < 2;
}

/* "Moon Jae-in" and "Moon Jae In", "al-Sisi" and "Al Sisi" are read alike. */
static void read_name(const struct store *store, struct str text, struct known_name *name)
{
	struct buffer key;
	char spaced[NAME_WORDS * WORD_SIZE];
	size_t length = text.length < sizeof spaced ? text.length : sizeof spaced;
	for (size_t i = 0; i < length; i++)
		spaced[i] = (char)(text.at[i] == '-' ? ' ' : text.at[i]);
	buffer_init(&key);
	lexicon_name_key(store->lexicon, &key, (struct str){ spaced, length });
	name->count = 0;
	for (const char *at = key.at; *at && name->count < NAME_WORDS;) {
		size_t size = strcspn(at, "-");
		if (!is_left_out(at, size) && size < WORD_SIZE) {
			char *word = name->words[name->count++];
			memcpy(word, at, size);
			word[size] = '\0';
		}
		at += size + (at[size] == '-');
	}
	buffer_release(&key);
}

static void join_words(const struct known_name *name, char *joined)
{
	*joined = '\0';
	for (uint32_t i = 0; i < name->count; i++)
		strcat(joined, name->words[i]);
}

static bool has_in_order(const struct known_name *longer, const struct known_name *shorter)
{
	uint32_t k = 0;
	for (uint32_t i = 0; i < longer->count && k < shorter->count; i++)
		k += !strcmp(longer->words[i], shorter->words[k]);
	return k == shorter->count;
}

/* Full names: all words of the shorter one in the longer one, in order; or the
 * same letters, parted otherwise; or turned. */
static bool same_full(const struct known_name *a, const struct known_name *b)
{
	char joined[NAME_WORDS * WORD_SIZE], other[NAME_WORDS * WORD_SIZE];
	if (a->count < 2 || b->count < 2)
		return false;
	if (a->count >= b->count ? has_in_order(a, b) : has_in_order(b, a))
		return true;
	if (a->count == 2 && b->count == 2 && !strcmp(a->words[0], b->words[1]) &&
	    !strcmp(a->words[1], b->words[0]))
		return true;
	join_words(a, joined);
	join_words(b, other);
	return !strcmp(joined, other);
}

/* All words but one are the same, and that one begins alike: "Sergei" and
 * "Sergey", "Mevlut" and "Mevluet". */
static bool near_full(const struct known_name *a, const struct known_name *b)
{
	uint32_t differ = 0;
	if (a->count < 2 || a->count != b->count)
		return false;
	for (uint32_t i = 0; i < a->count; i++) {
		if (!strcmp(a->words[i], b->words[i]))
			continue;
		differ++;
		if (strncmp(a->words[i], b->words[i], 3) != 0)
			return false;
	}
	return differ == 1;
}

static bool has_word(const struct known_name *name, const char *word, bool last)
{
	for (uint32_t i = last ? name->count - 1 : 0; i < name->count; i++)
		if (!strcmp(name->words[i], word))
			return true;
	return false;
}

/* The next name of a row, between bars. */
static bool next_name(const struct store *store, const char **names,
		      struct known_name *name)
{
	if (!**names)
		return false;
	size_t length = strcspn(*names, "|");
	read_name(store, (struct str){ *names, length }, name);
	*names += length + ((*names)[length] == '|');
	return true;
}

/* ---- titles ---- */

#define SET(post) (1u << HIGH_##post)

static bool has_any(const char *title, const char *const *words)
{
	for (; *words; words++)
		if (title_has_word(title, *words))
			return true;
	return false;
}

/* "Foreign Minister", "Secretary of Foreign Affairs": not who is in charge of
 * foreign trade. */
static bool is_of_foreign_affairs(const char *title)
{
	static const char *const abroad[] = { "Foreign", "External", "International", NULL };
	static const char *const affairs[] = { "Affairs", "Relations", NULL };
	static const char *const other[] = { "Trade", "Economic", "Development",
					     "Cooperation", "Investment", NULL };
	return has_any(title, abroad) &&
	       (has_any(title, affairs) ||
		(!has_any(title, other) && !title_has_word(title, "International")));
}

static uint32_t of_minister(const char *title)
{
	static const char *const defence[] = { "Defence", "Defense", NULL };
	if (!strcasecmp(title, "Minister") || !strcasecmp(title, "Secretary") ||
	    !strcasecmp(title, "Secretary of State"))
		return SET(MINISTER) | SET(FOREIGN_MINISTER) | SET(DEFENCE_MINISTER);
	if (is_of_foreign_affairs(title))
		return SET(FOREIGN_MINISTER);
	if (has_any(title, defence))
		return SET(DEFENCE_MINISTER);
	return SET(MINISTER);
}

/* The posts that a bare title may mean; none where nobody could be known by it. */
static uint32_t posts_meant(const struct post_phrase *post)
{
	static const struct {
		const char *type;
		uint32_t posts;
	} rows[] = {
		{ "deputy-head-of-state", SET(DEPUTY_HEAD_OF_STATE) },
		{ "deputy-head-of-government", SET(DEPUTY_HEAD_OF_GOVERNMENT) },
		{ "head-of-government", SET(HEAD_OF_GOVERNMENT) },
		{ "head-of-state", SET(HEAD_OF_STATE) },
		{ "security-official", SET(SECURITY_ADVISER) },
		{ "leader", SET(LEADER) },
		{ "io-head", SET(ORGANIZATION_HEAD) },
	};
	static const char *const lesser[] = { "Deputy", "Vice", "Assistant", "Second",
					      "Under", "Shadow", "Parliamentary",
					      "Opposition", "Associate", NULL };
	static const char *const cabinet[] = { "Minister", "Treasurer", "Attorney", NULL };
	const char *type = post->entry && post->entry->type ? post->entry->type : "";
	if (!strcasecmp(post->title, "President"))
		return SET(HEAD_OF_STATE) | SET(ORGANIZATION_HEAD);
	if (title_has_word(post->title, "Governor"))
		return 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!strcmp(rows[i].type, type))
			return i > 1 && has_any(post->title, lesser) ? 0 : rows[i].posts;
	if (has_any(post->title, lesser) || strcasestr(post->title, "Minister of State"))
		return 0;
	if (!strcmp(type, "minister") || has_any(post->title, cabinet) ||
	    !strcasecmp(post->title, "Secretary"))
		return of_minister(post->title);
	if (title_has_word(post->title, "Secretary") && title_has_word(post->title, "General"))
		return SET(ORGANIZATION_HEAD) | SET(LEADER);
	if (!strcasecmp(post->title, "Chairman") || !strcasecmp(post->title, "Chairperson"))
		return SET(ORGANIZATION_HEAD) | SET(LEADER);
	return 0;
}

/* Members of one cabinet change their portfolios; their state they do not. */
static uint32_t posts_near(uint32_t posts)
{
	const uint32_t cabinet = SET(MINISTER) | SET(FOREIGN_MINISTER) |
				 SET(DEFENCE_MINISTER) | SET(HEAD_OF_GOVERNMENT) |
				 SET(DEPUTY_HEAD_OF_GOVERNMENT);
	return posts & cabinet ? posts | cabinet : posts;
}

/* ---- the search ---- */

struct search {
	uint32_t posts;
	enum tenure_status status;
	int month;                 /* of publication; 0 where it is not known */
	const struct entry *of;    /* the best holder so far, or NULL */
	const struct entry *other; /* another one as good */
	int rank;
	bool last_words;           /* a name alone is the last word of a known one */
	bool named_only;           /* only whose state the text names ... */
	const struct entry *unless; /* ... but for this one */
};

static int month_of(const struct store *store)
{
	struct date day = store->mentions->published;
	return day.year ? day.year * YEAR + (day.month ? day.month - 1 : 0) : 0;
}

static bool in_office(const struct known_tenure *tenure, int month)
{
	return month >= tenure->from - LEEWAY && month <= tenure->until + LEEWAY;
}

/* How well a tenure fits one who is met by his full name: in the very post and
 * in office 3, once in it 2, another time or in another post of the cabinet 1. */
static int rank_full(const struct search *search, const struct known_tenure *tenure)
{
	int month = search->month;
	int early = search->status == TENURE_DESIGNATE ? YEAR : LEEWAY;
	if (!(search->posts & 1u << tenure->post))
		return posts_near(search->posts) & 1u << tenure->post &&
				       (!month || month >= tenure->from - 10 * YEAR)
			       ? 1
			       : 0;
	if (month && month < tenure->from - early)
		return 0;
	return month && in_office(tenure, month) ? 3 : 2;
}

/* A family name alone tells only who is in office, or who was before. */
static int rank_alone(const struct search *search, const struct known_tenure *tenure)
{
	int month = search->month;
	if (!month || !(search->posts & 1u << tenure->post) || tenure->post == HIGH_MINISTER)
		return 0;
	if (search->status == TENURE_DESIGNATE)
		return month >= tenure->from - YEAR && month <= tenure->from + 1;
	if (search->status == TENURE_FORMER)
		return tenure->until_earliest <= month &&
		       month <= tenure->until + 20 * YEAR;
	return in_office(tenure, month);
}

static int rank_of(const struct store *store, const struct search *search,
		   const struct known_name *name, const struct known_tenure *tenure)
{
	int full = rank_full(search, tenure), alone = rank_alone(search, tenure);
	struct known_name known;
	const char *names = tenure->names;
	if (name->count == 1 ? !alone : !full)
		return 0;
	while (next_name(store, &names, &known)) {
		if (name->count == 1 && has_word(&known, name->words[0], search->last_words))
			return alone;
		if (same_full(name, &known) || (full == 3 && near_full(name, &known)))
			return full;
	}
	return 0;
}

static void take(struct search *search, const struct known_tenure *tenure, int rank)
{
	if (rank > search->rank) {
		search->rank = rank;
		search->of = tenure->of;
		search->other = NULL;
	} else if (rank && rank == search->rank && tenure->of != search->of) {
		search->other = tenure->of;
	}
}

/* Whether the text itself names a state or an organization. */
static bool is_named(const struct store *store, const struct entry *of)
{
	const char *folder = of->kind == ENTRY_STATE ? "state" : "organization";
	const char *iri = arena_format(store->arena, "%s/%s", folder, of->id);
	uint32_t entity = map_find(&store->by_iri, str_of(iri));
	return entity != MAP_NONE && store_at(store, entity)->mentions.count;
}

/* The rows that share the rarest word of a name. */
static uint32_t rows_like(const struct store *store, const struct known_name *name,
			  const struct known_tenure **rows)
{
	uint32_t best = 0, fewest = ROWS_COMPARED + 1;
	for (uint32_t i = 0; i < name->count; i++) {
		uint32_t count = lexicon_tenures_like(store->lexicon,
						      str_of(name->words[i]), rows,
						      ROWS_COMPARED);
		if (count < fewest && count) {
			fewest = count;
			best = i;
		}
	}
	return fewest > ROWS_COMPARED
		       ? 0
		       : lexicon_tenures_like(store->lexicon, str_of(name->words[best]),
					      rows, ROWS_COMPARED);
}

static void search_name(const struct store *store, struct search *search,
			const struct known_name *name)
{
	const struct known_tenure *rows[ROWS_COMPARED];
	uint32_t count = rows_like(store, name, rows);
	search->rank = 0;
	search->of = search->other = NULL;
	for (uint32_t i = 0; i < count; i++) {
		int rank = rank_of(store, search, name, rows[i]);
		if (rank && (!search->named_only || rows[i]->of == search->unless ||
			     is_named(store, rows[i]->of)))
			take(search, rows[i], rank);
	}
}

/* The fullest form of the person's name that the text has. */
static void fullest_name(const struct store *store, uint32_t index, struct known_name *name)
{
	const struct mention *mention = &store->mentions->at[index];
	read_name(store, str_of(store_text(store, mention->person)), name);
	uint32_t official = store_meant(store, index);
	if (official == NONE || store_at(store, official)->kind != ENTITY_OFFICIAL)
		return;
	const struct entity *person = store_at(store, official);
	struct known_name form;
	read_name(store, str_of(person->label), &form);
	if (form.count > name->count)
		*name = form;
	for (uint32_t i = 0; i < person->alt.count && i < FORMS_COMPARED; i++) {
		read_name(store, str_of(person->alt.at[i]), &form);
		if (form.count > name->count)
			*name = form;
	}
}

/* "Minister Bishop" may be of any cabinet: only of one whose state is named. */
static bool is_vague(const struct post_phrase *post, const struct known_name *name)
{
	return name->count == 1 && (!strcasecmp(post->title, "Minister") ||
				    !strcasecmp(post->title, "Secretary"));
}

/* Whose ministers are secretaries: "Secretary Kerry". */
static const struct entry *state_of_secretaries(const struct store *store,
						const struct post_phrase *post)
{
	const struct entry *title = lexicon_entry(store->lexicon, ENTRY_TITLE,
						  "secretary-of-state");
	return title && !strcasecmp(post->title, "Secretary") ? title->state : NULL;
}

/* Where several fit: the one whose state the text names, else the one whose
 * family name it is. */
static void search_again(const struct store *store, struct search *search,
			 const struct known_name *name)
{
	bool vague = search->named_only;
	search->named_only = true;
	search_name(store, search, name);
	if (search->of && !search->other)
		return;
	search->named_only = vague;
	search->last_words = true;
	search_name(store, search, name);
}

uint32_t known_holder(struct store *store, uint32_t mention,
		      const struct post_phrase *post)
{
	const struct range person = store->mentions->at[mention].person;
	struct search search = { .posts = posts_meant(post), .status = post->status,
				 .month = month_of(store) };
	struct known_name name;
	if (!search.posts || person.first == person.last)
		return NONE;
	fullest_name(store, mention, &name);
	if (!name.count)
		return NONE;
	search.named_only = is_vague(post, &name);
	search.unless = state_of_secretaries(store, post);
	search_name(store, &search, &name);
	if (search.other)
		search_again(store, &search, &name);
	return search.of && !search.other ? store_known(store, search.of) : NONE;
}
