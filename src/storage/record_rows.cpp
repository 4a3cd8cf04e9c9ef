// The rows of all kinds of record, made once.
#include "storage/records.hpp"

namespace storage {

template const std::vector<Column>& columns_of<domain::Administration>();
template std::vector<Value> row_of(const domain::Administration&);
template domain::Administration value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Assignment>();
template std::vector<Value> row_of(const domain::Assignment&);
template domain::Assignment value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Entry>();
template std::vector<Value> row_of(const domain::Entry&);
template domain::Entry value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::CareCase>();
template std::vector<Value> row_of(const domain::CareCase&);
template domain::CareCase value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Client>();
template std::vector<Value> row_of(const domain::Client&);
template domain::Client value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Concern>();
template std::vector<Value> row_of(const domain::Concern&);
template domain::Concern value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::ConcernResponse>();
template std::vector<Value> row_of(const domain::ConcernResponse&);
template domain::ConcernResponse value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Contact>();
template std::vector<Value> row_of(const domain::Contact&);
template domain::Contact value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Goal>();
template std::vector<Value> row_of(const domain::Goal&);
template domain::Goal value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::GoalRating>();
template std::vector<Value> row_of(const domain::GoalRating&);
template domain::GoalRating value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Intake>();
template std::vector<Value> row_of(const domain::Intake&);
template domain::Intake value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::IssuedReport>();
template std::vector<Value> row_of(const domain::IssuedReport&);
template domain::IssuedReport value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::PracticeProfile>();
template std::vector<Value> row_of(const domain::PracticeProfile&);
template domain::PracticeProfile value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::ProgressNote>();
template std::vector<Value> row_of(const domain::ProgressNote&);
template domain::ProgressNote value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::NoteSignature>();
template std::vector<Value> row_of(const domain::NoteSignature&);
template domain::NoteSignature value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Amendment>();
template std::vector<Value> row_of(const domain::Amendment&);
template domain::Amendment value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::SafetyScreen>();
template std::vector<Value> row_of(const domain::SafetyScreen&);
template domain::SafetyScreen value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Session>();
template std::vector<Value> row_of(const domain::Session&);
template domain::Session value_of(const std::vector<Value>&);
template const std::vector<Column>& columns_of<domain::Permission>();
template std::vector<Value> row_of(const domain::Permission&);
template domain::Permission value_of(const std::vector<Value>&);

}
