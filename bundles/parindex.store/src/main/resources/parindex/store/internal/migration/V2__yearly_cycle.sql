-- The yearly cycle: supplied values, remarks, days and members of a round, steps of the units, documents, publications, users, audit.
-- Written in the common part of H2 and PostgreSQL. A released migration never changes: add another one.

create sequence ledger_remark_seq start with 100 increment by 100;
create sequence round_span_seq start with 10 increment by 10;
create sequence round_member_seq start with 100 increment by 100;
create sequence document_seq start with 100 increment by 100;
create sequence app_user_seq start with 100 increment by 100;
-- No blocks: their ids are the order of writing, also if several processes write.
create sequence unit_step_seq start with 1 increment by 1;
create sequence publication_seq start with 1 increment by 1;

alter table ledger_entry add column supply_source varchar(4000);
alter table ledger_entry add column supply_date varchar(10);
alter table ledger_entry add constraint ledger_entry_supply_ck check ((supply_source is null) = (supply_date is null));

-- One leaf of all units, as a lead department sees it.
create index ledger_entry_column_ix on ledger_entry (round_id, leaf_id);
create index ledger_decision_column_ix on ledger_decision (round_id, leaf_id);

create table ledger_remark (
    id bigint not null,
    round_id bigint not null,
    line_no bigint not null,
    unit_id bigint not null,
    leaf_id varchar(200) not null,
    kind varchar(32) not null,
    remark varchar(100000) not null,
    actor varchar(200) not null,
    recorded_at bigint not null,
    constraint ledger_remark_pk primary key (id),
    constraint ledger_remark_line_uk unique (round_id, line_no),
    constraint ledger_remark_line_ck check (line_no > 0),
    constraint ledger_remark_kind_ck check (kind in ('SUPPLEMENT_REQUESTED', 'OBJECTION')),
    constraint ledger_remark_unit_fk foreign key (round_id, unit_id) references round_unit (round_id, unit_id)
);
create index ledger_remark_leaf_ix on ledger_remark (round_id, unit_id, leaf_id);

create table round_span (
    id bigint not null,
    round_id bigint not null,
    phase varchar(32) not null,
    first_day varchar(10) not null,
    last_day varchar(10) not null,
    constraint round_span_pk primary key (id),
    constraint round_span_uk unique (round_id, phase),
    constraint round_span_round_fk foreign key (round_id) references assessment_round (id),
    constraint round_span_days_ck check (first_day <= last_day),
    constraint round_span_phase_ck check (phase in ('PREPARATION', 'SELF_ASSESSMENT', 'FIRST_APPRAISAL', 'RIGHT_OF_REPLY',
        'SECOND_APPRAISAL', 'COUNCIL', 'PUBLISHED', 'ARCHIVED'))
);

create table app_user (
    id bigint not null,
    version integer not null,
    user_name varchar(64) not null,
    display_name varchar(1000) not null,
    administrator boolean not null,
    enabled boolean not null,
    password_hash varchar(1000),
    failures integer not null,
    blocked_until bigint,
    constraint app_user_pk primary key (id),
    constraint app_user_name_uk unique (user_name),
    constraint app_user_failures_ck check (failures >= 0)
);

create table round_member (
    id bigint not null,
    round_id bigint not null,
    user_id bigint not null,
    member_role varchar(32) not null,
    member_scope varchar(200),
    constraint round_member_pk primary key (id),
    constraint round_member_round_fk foreign key (round_id) references assessment_round (id),
    constraint round_member_user_fk foreign key (user_id) references app_user (id),
    constraint round_member_role_ck check (member_role in ('ASSESSOR', 'APPRAISER', 'COUNCIL_MEMBER', 'VIEWER'))
);
create index round_member_round_ix on round_member (round_id);
create index round_member_user_ix on round_member (user_id);

create table unit_step (
    id bigint not null,
    round_id bigint not null,
    unit_id bigint not null,
    kind varchar(32) not null,
    phase varchar(32) not null,
    last_day varchar(10),
    reason varchar(4000) not null,
    actor varchar(200) not null,
    recorded_at bigint not null,
    constraint unit_step_pk primary key (id),
    constraint unit_step_unit_fk foreign key (round_id, unit_id) references round_unit (round_id, unit_id),
    constraint unit_step_kind_ck check (kind in ('SUBMITTED', 'REOPENED', 'CLOSED')),
    constraint unit_step_phase_ck check (phase in ('PREPARATION', 'SELF_ASSESSMENT', 'FIRST_APPRAISAL', 'RIGHT_OF_REPLY',
        'SECOND_APPRAISAL', 'COUNCIL', 'PUBLISHED', 'ARCHIVED'))
);

create table document (
    id bigint not null,
    document_id varchar(64) not null,
    unit_id bigint not null,
    sha256 varchar(64) not null,
    byte_size bigint not null,
    media_type varchar(200) not null,
    file_name varchar(1000) not null,
    document_number varchar(200) not null,
    issued_on varchar(10),
    issuer varchar(1000) not null,
    summary varchar(4000) not null,
    actor varchar(200) not null,
    recorded_at bigint not null,
    constraint document_pk primary key (id),
    constraint document_id_uk unique (document_id),
    constraint document_unit_fk foreign key (unit_id) references unit (id),
    constraint document_hash_ck check (char_length(sha256) = 64),
    constraint document_size_ck check (byte_size >= 0)
);
create index document_unit_ix on document (unit_id);
create index document_hash_ix on document (sha256);

create table publication (
    id bigint not null,
    round_id bigint not null,
    sha256 varchar(64) not null,
    audit_seq bigint not null,
    audit_hash varchar(64) not null,
    fingerprint varchar(200) not null,
    actor varchar(200) not null,
    recorded_at bigint not null,
    constraint publication_pk primary key (id),
    constraint publication_round_fk foreign key (round_id) references assessment_round (id),
    constraint publication_hash_ck check (char_length(sha256) = 64 and char_length(audit_hash) = 64)
);
create index publication_round_ix on publication (round_id);

create table app_setting (
    setting_key varchar(200) not null,
    setting_value varchar(100000) not null,
    constraint app_setting_pk primary key (setting_key)
);

-- Round and unit by code and without foreign keys: the log says what was done, whatever becomes of it.
create table audit_record (
    seq bigint not null,
    recorded_at bigint not null,
    actor varchar(200) not null,
    action varchar(200) not null,
    round_code varchar(64),
    unit_code varchar(64),
    subject varchar(1000) not null,
    before_text varchar(100000) not null,
    after_text varchar(100000) not null,
    lines_round varchar(64),
    first_line bigint,
    last_line bigint,
    lines_digest varchar(64),
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    constraint audit_record_pk primary key (seq),
    constraint audit_record_seq_ck check (seq > 0),
    constraint audit_record_lines_ck check ((lines_round is null and first_line is null and last_line is null and lines_digest is null)
        or (lines_round is not null and first_line is not null and last_line is not null and lines_digest is not null))
);

create table audit_head (
    id integer not null,
    seq bigint not null,
    hash varchar(64) not null,
    constraint audit_head_pk primary key (id),
    constraint audit_head_one_ck check (id = 1)
);
insert into audit_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

comment on column ledger_entry.evidence is 'JSON array of objects with number, date, summary, place, document';
comment on column ledger_entry.supply_source is 'the document or survey of a value that a lead department supplied; null if the unit states it itself';
comment on column ledger_entry.supply_date is 'yyyy-mm-dd';
comment on column ledger_entry.line_no is 'order of writing within the round, over entries, decisions and remarks';
comment on column ledger_decision.line_no is 'order of writing within the round, over entries, decisions and remarks';
comment on column ledger_remark.line_no is 'order of writing within the round, over entries, decisions and remarks';
comment on column ledger_remark.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column round_span.first_day is 'yyyy-mm-dd, a day in Vietnam';
comment on column round_span.last_day is 'yyyy-mm-dd, a day in Vietnam, included';
comment on column app_user.password_hash is 'encoded Argon2id hash; null if none was set yet';
comment on column app_user.failures is 'failed sign-ins since the last success';
comment on column app_user.blocked_until is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column round_member.member_scope is 'unit code of an assessor, id of the lead department of an appraiser';
comment on column unit_step.id is 'order of writing';
comment on column unit_step.last_day is 'yyyy-mm-dd, a day in Vietnam, included';
comment on column unit_step.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column document.document_id is 'unique over all installations';
comment on column document.sha256 is 'hash of the content in the evidence store, 64 lower-case hex digits';
comment on column document.issued_on is 'yyyy-mm-dd';
comment on column document.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column publication.sha256 is 'hash of the signed file in the evidence store';
comment on column publication.audit_seq is 'number of the last audit record at that time';
comment on column publication.audit_hash is 'its hash';
comment on column publication.fingerprint is 'of the key that signed';
comment on column publication.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column audit_record.seq is 'number from 1 without gaps';
comment on column audit_record.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column audit_record.lines_digest is 'SHA-256 over the ledger lines from first_line to last_line of lines_round';
comment on column audit_record.previous_hash is 'hash of the record before; 64 zeros for the first';
comment on column audit_record.hash is 'SHA-256 over all other columns';
comment on column audit_head.seq is 'number of the last audit record; 0 if there is none';
comment on column audit_head.hash is 'its hash; 64 zeros if there is none';
