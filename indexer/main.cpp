#include "indexer/program.hpp"

int main(int count, char** arguments) { return dateline::indexer::run({arguments + 1, arguments + count}); }
