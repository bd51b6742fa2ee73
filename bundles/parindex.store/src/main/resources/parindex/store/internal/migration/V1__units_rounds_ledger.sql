-- Written in the common part of H2 and PostgreSQL. A released migration never changes: add another one.
-- Scores are kept as the exact text of a rational number ("17.945", "97/102"): one truth, no rounding.

-- A value is the last id of a block as long as the increment, so the first block ends where the sequence starts.
create sequence unit_seq start with 100 increment by 100;
create sequence assessment_round_seq start with 10 increment by 10;
create sequence pinned_set_seq start with 10 increment by 10;
create sequence ledger_entry_seq start with 1000 increment by 1000;
create sequence ledger_decision_seq start with 1000 increment by 1000;
create sequence earlier_result_seq start with 100 increment by 100;

create table unit (
    id bigint not null,
    version integer not null,
    code varchar(64) not null,
    name varchar(1000) not null,
    unit_level varchar(16) not null,
    ranking_group varchar(64) not null,
    valid_from varchar(10),
    valid_to varchar(10),
    constraint unit_pk primary key (id),
    constraint unit_code_uk unique (code),
    constraint unit_level_ck check (unit_level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    constraint unit_validity_ck check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

create table unit_alias (
    unit_id bigint not null,
    ordinal integer not null,
    alias varchar(1000) not null,
    constraint unit_alias_pk primary key (unit_id, ordinal),
    constraint unit_alias_unit_fk foreign key (unit_id) references unit (id)
);

-- By code and without a foreign key: a unit may continue one that this database never recorded.
create table unit_predecessor (
    unit_id bigint not null,
    ordinal integer not null,
    predecessor_code varchar(64) not null,
    constraint unit_predecessor_pk primary key (unit_id, ordinal),
    constraint unit_predecessor_uk unique (unit_id, predecessor_code),
    constraint unit_predecessor_unit_fk foreign key (unit_id) references unit (id)
);

create table assessment_round (
    id bigint not null,
    version integer not null,
    code varchar(64) not null,
    name varchar(1000) not null,
    scored_year integer not null,
    phase varchar(32) not null,
    illustrative boolean not null,
    last_line bigint not null,
    constraint assessment_round_pk primary key (id),
    constraint assessment_round_code_uk unique (code),
    constraint assessment_round_year_ck check (scored_year between 1900 and 9999),
    constraint assessment_round_phase_ck check (phase in ('PREPARATION', 'SELF_ASSESSMENT', 'FIRST_APPRAISAL', 'RIGHT_OF_REPLY',
        'SECOND_APPRAISAL', 'COUNCIL', 'PUBLISHED', 'ARCHIVED')),
    constraint assessment_round_line_ck check (last_line >= 0)
);

create table pinned_set (
    id bigint not null,
    round_id bigint not null,
    ordinal integer not null,
    set_level varchar(16) not null,
    set_name varchar(200) not null,
    set_year integer not null,
    set_version varchar(64) not null,
    content_hash varchar(64) not null,
    document text not null,
    constraint pinned_set_pk primary key (id),
    constraint pinned_set_round_fk foreign key (round_id) references assessment_round (id),
    constraint pinned_set_level_uk unique (round_id, set_level),
    constraint pinned_set_ordinal_uk unique (round_id, ordinal),
    constraint pinned_set_hash_ck check (char_length(content_hash) = 64),
    constraint pinned_set_level_ck check (set_level in ('PROVINCE', 'DISTRICT', 'COMMUNE'))
);

create table round_unit (
    round_id bigint not null,
    unit_id bigint not null,
    ordinal integer not null,
    constraint round_unit_pk primary key (round_id, unit_id),
    constraint round_unit_ordinal_uk unique (round_id, ordinal),
    constraint round_unit_round_fk foreign key (round_id) references assessment_round (id),
    constraint round_unit_unit_fk foreign key (unit_id) references unit (id)
);
create index round_unit_unit_ix on round_unit (unit_id);

-- The ledger: rows are only ever added. line_no is the order of writing within a round, over both tables.
create table ledger_entry (
    id bigint not null,
    round_id bigint not null,
    line_no bigint not null,
    unit_id bigint not null,
    leaf_id varchar(200) not null,
    inputs varchar(100000) not null,
    claims_not_applicable boolean not null,
    explanation varchar(100000),
    evidence varchar(1000000) not null,
    actor varchar(200) not null,
    recorded_at bigint not null,
    constraint ledger_entry_pk primary key (id),
    constraint ledger_entry_line_uk unique (round_id, line_no),
    constraint ledger_entry_line_ck check (line_no > 0)
);
create index ledger_entry_leaf_ix on ledger_entry (round_id, unit_id, leaf_id);
alter table ledger_entry add constraint ledger_entry_unit_fk foreign key (round_id, unit_id) references round_unit (round_id, unit_id);

create table ledger_decision (
    id bigint not null,
    round_id bigint not null,
    line_no bigint not null,
    unit_id bigint not null,
    leaf_id varchar(200) not null,
    stage varchar(32) not null,
    derived varchar(1000),
    decided varchar(1000),
    not_applicable boolean not null,
    reason_id varchar(200),
    reason_text varchar(100000),
    actor varchar(200) not null,
    recorded_at bigint not null,
    constraint ledger_decision_pk primary key (id),
    constraint ledger_decision_line_uk unique (round_id, line_no),
    constraint ledger_decision_line_ck check (line_no > 0),
    constraint ledger_decision_stage_ck check (stage in ('SELF', 'FIRST_APPRAISAL', 'REPLY', 'SECOND_APPRAISAL', 'COUNCIL')),
    constraint ledger_decision_score_ck check ((not_applicable and decided is null) or (not not_applicable and decided is not null))
);
create index ledger_decision_leaf_ix on ledger_decision (round_id, unit_id, leaf_id);
alter table ledger_decision add constraint ledger_decision_unit_fk foreign key (round_id, unit_id) references round_unit (round_id, unit_id);

create table earlier_result (
    id bigint not null,
    version integer not null,
    result_year integer not null,
    unit_id bigint not null,
    total varchar(1000) not null,
    source varchar(4000) not null,
    constraint earlier_result_pk primary key (id),
    constraint earlier_result_uk unique (result_year, unit_id),
    constraint earlier_result_unit_fk foreign key (unit_id) references unit (id),
    constraint earlier_result_year_ck check (result_year between 1900 and 9999)
);
create index earlier_result_unit_ix on earlier_result (unit_id);

comment on column unit.valid_from is 'yyyy-mm-dd';
comment on column unit.valid_to is 'yyyy-mm-dd';
comment on column ledger_entry.line_no is 'order of writing within the round, over entries and decisions';
comment on column ledger_entry.inputs is 'canonical text of the scoring inputs: name=kind:value;..., names ascending';
comment on column ledger_entry.evidence is 'JSON array of objects with number, date, summary, place';
comment on column ledger_entry.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column ledger_decision.line_no is 'order of writing within the round, over entries and decisions';
comment on column ledger_decision.derived is 'exact rational number as text';
comment on column ledger_decision.decided is 'exact rational number as text';
comment on column ledger_decision.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column earlier_result.total is 'exact rational number as text';
